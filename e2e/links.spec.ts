import type { Browser, Page } from "@playwright/test";
import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";
import { watch } from "./support/watch.ts";

/** The address that Copy link puts on the clipboard. */
async function copied(lab: Lab): Promise<string> {
  await lab.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await lab.button("Copy link").click();
  await expect(lab.page.getByText(/link copied/i)).toBeVisible();
  return lab.page.evaluate(() => navigator.clipboard.readText());
}

/** What someone else sees who opens an address. */
async function elsewhere(
  browser: Browser,
  address: string,
  look: (lab: Lab, page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const faults = await watch(context, address);
  const page = await context.newPage();
  const lab = new Lab(page);
  await lab.open(address);
  await look(lab, page);
  await context.close();
  expect(faults).toEqual([]);
}

test("a link brings session, frame and view to someone else, to the pixel", async ({
  lab,
  browser,
}) => {
  await lab.iterate(3);
  await lab.button("Step back").click();
  await lab.expectIteration(3, "E");
  await lab.page.getByRole("tab", { name: "Parameters" }).click();
  const { x, y } = await lab.spot(0.3, 0.3);
  await lab.page.mouse.move(x, y);
  await lab.page.mouse.wheel(0, -300);
  const mean = (of: Lab) => of.handle("Mean of component 1").boundingBox();
  const [here, seen] = [await lab.readings(), await mean(lab)];
  const address = await copied(lab);
  expect(address.length).toBeLessThan(500);
  await elsewhere(browser, address, async (other) => {
    await other.expectPoints("Two-class lecture example, 1000 points, seed 6316");
    await other.expectIteration(3, "E");
    expect(await other.readings()).toEqual(here);
    await expect(other.page.getByRole("tabpanel", { name: "Parameters" })).toBeVisible();
    for (const side of ["x", "y"] as const)
      await expect
        .poll(async () => Math.abs(((await mean(other))?.[side] ?? 0) - (seen?.[side] ?? 0)))
        .toBeLessThan(1);
    await expect(other.alert).toHaveCount(0);
    await other.half("M");
    await other.button("Restart").click();
    await other.expectIteration(0);
  });
});

test("going back and forth in the history opens the link again", async ({ lab, page }) => {
  await lab.iterate(1);
  const address = new URL(await copied(lab));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address.hash);
  await lab.expectIteration(1, "M");
  await expect(lab.alert).toHaveCount(0);
});

test("a link with Present fills the screen at a press, a reload goes on with it", async ({
  lab,
  browser,
}) => {
  await lab.button("Present").click();
  await lab.button("Controls").click();
  await elsewhere(browser, await copied(lab), async (other, page) => {
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    // The stage arrives after the button that says so: a press before it is not its first.
    const pressed = async () => {
      await page.keyboard.press("Shift");
      return fills();
    };
    await expect(other.button("Present")).toHaveAttribute("aria-pressed", "true");
    expect(await fills()).toBe(false);
    await expect.poll(pressed).toBe(true);
    await page.keyboard.press("PageDown");
    await other.expectIteration(1, "E");
    await page.addInitScript(noteTheDesk);
    await page.reload();
    await other.ready();
    await expect(other.button("Present")).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("html")).not.toHaveAttribute("data-desk");
    await other.expectIteration(1, "E");
  });
});

/** Marks the page once the app has drawn the desk where it can be seen. */
function noteTheDesk(): void {
  const seen = [...document.querySelectorAll("#root > :not(.first-screen) button")].some(
    (button) =>
      button.textContent === "Run to convergence" &&
      button.checkVisibility({ opacityProperty: true }),
  );
  if (seen) document.documentElement.dataset.desk = "seen";
  requestAnimationFrame(noteTheDesk);
}
