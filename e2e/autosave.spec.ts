import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// Pages crash, or have no storage. What is kept of what, and in which tab, is in src/app/opening.test.ts.
test.use({ alone: true });

test("a reload brings run and cursor back, also in the very moment of a half-step", async ({
  lab,
  page,
}) => {
  await lab.iterate(2);
  await lab.button("Step back").click();
  await lab.button("Step back").click();
  await lab.expectIteration(1, "M");
  const before = await lab.readings();
  await page.reload();
  await lab.ready();
  await lab.expectIteration(1, "M");
  expect(await lab.readings()).toEqual(before);
  await expect(lab.scrubber).toHaveAttribute("max", "4");
  await page.keyboard.press("Shift+ArrowRight");
  await lab.expectIteration(2, "M");
  await lab.half("E");
  await page.reload();
  await lab.ready();
  await lab.expectIteration(3, "E");
});

test("drawn points and a run to its end come back after the tab has crashed", async ({
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
  const session = await context.newCDPSession(lab.page);
  const crashed = lab.page.waitForEvent("crash");
  // Its answer never comes: the page that would give it is gone.
  session.send("Page.crash").catch(() => {});
  await crashed;
  const again = new Lab(await context.newPage());
  await again.open();
  await again.expectPoints("10 points");
  await expect(again.status).toHaveText(status ?? "");
  expect(await again.points()).toEqual(points);
  expect(await again.readings()).toEqual(readings);
});

test("storage that throws is no error", async ({ page }) => {
  await page.addInitScript(() => {
    const fail = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    Object.defineProperty(window, "indexedDB", { get: fail });
    Object.defineProperty(window, "localStorage", { get: fail });
  });
  const lab = new Lab(page);
  await lab.open();
  await page.keyboard.press("?");
  await lab.dialog.getByRole("checkbox", { name: /letters/i }).uncheck();
  await lab.closePanel();
  await lab.half("E");
  await page.reload();
  await lab.ready();
  await lab.half("E");
  await expect(lab.alert).toHaveCount(0);
});
