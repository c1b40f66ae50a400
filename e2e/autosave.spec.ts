import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// Pages are closed, crash, or have no storage.
test.use({ alone: true });

test("a reload brings points, run and cursor back", async ({ lab, page }) => {
  await lab.iterate(3);
  await lab.button("Step back").click();
  await lab.button("Step back").click();
  await lab.expectIteration(2, "M");
  const before = await lab.readings();
  await page.reload();
  await lab.ready();
  await lab.expectIteration(2, "M");
  expect(await lab.readings()).toEqual(before);
  await expect(lab.scrubber).toHaveAttribute("max", "6");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await lab.expectIteration(3, "M");
});

test("a reload in the very moment of a half-step loses nothing", async ({ lab, page }) => {
  await lab.half("E");
  await page.reload();
  await lab.ready();
  await lab.expectIteration(1, "E");
});

test("drawn points and a run to its end come back after the tab is closed", async ({
  lab,
  context,
}) => {
  await lab.clearPoints();
  for (let i = 0; i < 10; i++) await lab.clickPlane(0.15 + 0.07 * i, 0.2 + 0.07 * ((i * 3) % 10));
  await lab.expectPoints("10 points");
  await lab.openPanel("Model");
  await lab.choice("Floor").selectOption("clamp");
  await lab.closePanel();
  await lab.ready();
  await lab.runToEnd();
  const [points, readings, status] = [
    await lab.points(),
    await lab.readings(),
    await lab.status.textContent(),
  ];
  await lab.page.close();
  const again = new Lab(await context.newPage());
  await again.open();
  await again.expectPoints("10 points");
  await expect(again.status).toHaveText(status ?? "");
  expect(await again.points()).toEqual(points);
  expect(await again.readings()).toEqual(readings);
});

test("a crash of the tab loses nothing that was shown", async ({ lab, context }) => {
  await lab.choose("Three blobs");
  await lab.iterate(2);
  const readings = await lab.readings();
  const session = await context.newCDPSession(lab.page);
  const crashed = lab.page.waitForEvent("crash");
  // Its answer never comes: the page that would give it is gone.
  session.send("Page.crash").catch(() => {});
  await crashed;
  const again = new Lab(await context.newPage());
  await again.open();
  await again.expectPoints("Three blobs");
  await again.expectIteration(2, "M");
  expect(await again.readings()).toEqual(readings);
});

test("an empty plane comes back empty", async ({ lab, page }) => {
  await lab.clearPoints();
  await page.reload();
  await expect(lab.plane).toContainText("empty");
  await lab.expectPoints("0 points");
});

const blocked = {
  "no IndexedDB at all": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  "storage that throws": () => {
    const fail = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    Object.defineProperty(window, "indexedDB", { get: fail });
    Object.defineProperty(window, "localStorage", { get: fail });
  },
  "storage that is full": () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  },
};

for (const [what, block] of Object.entries(blocked))
  test(`${what} is no error`, async ({ page }) => {
    await page.addInitScript(block);
    const lab = new Lab(page);
    await lab.open();
    await lab.iterate(1);
    await page.keyboard.press("?");
    await lab.dialog.getByRole("checkbox", { name: /letters/i }).uncheck();
    await lab.closePanel();
    await page.reload();
    await lab.ready();
    await lab.half("E");
    await expect(lab.alert).toHaveCount(0);
  });
