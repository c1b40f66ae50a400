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

test("a link brings points, model, stop and frame to someone else", async ({ lab, browser }) => {
  await lab.clearPoints();
  for (let i = 0; i < 8; i++) await lab.clickPlane(0.2 + 0.08 * i, 0.3 + 0.05 * ((i * 5) % 8));
  await lab.expectPoints("8 points");
  await lab.openPanel("Model");
  await lab.choice("Covariance").selectOption({ label: "tied spherical" });
  await lab.type(lab.field("Tolerance"), "1e-3");
  await lab.closePanel();
  await lab.ready();
  await lab.iterate(2);
  await lab.button("Step back").click();
  await lab.expectIteration(2, "E");
  const [points, here] = [await lab.points(), await lab.readings()];
  const address = await copied(lab);
  expect(address.length).toBeLessThan(2000);
  await elsewhere(browser, address, async (other) => {
    await other.expectPoints("8 points");
    await other.expectIteration(2, "E");
    await expect(other.header("Model")).toContainText("tied spherical");
    expect(await other.readings()).toEqual(here);
    expect(await other.points()).toEqual(points);
    const { stop } = JSON.parse(await other.exported("Session (JSON)"));
    expect(stop.tolerance).toBe(1e-3);
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

test("a link with Present fills the screen at the first press, a reload goes on with it", async ({
  lab,
  browser,
}) => {
  await lab.button("Present").click();
  await lab.button("Controls").click();
  await elsewhere(browser, await copied(lab), async (other, page) => {
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect(other.button("Present")).toHaveAttribute("aria-pressed", "true");
    expect(await fills()).toBe(false);
    await page.keyboard.press("PageDown");
    await expect.poll(fills).toBe(true);
    await other.expectIteration(1, "E");
    await page.reload();
    await other.ready();
    await expect(other.button("Present")).toHaveAttribute("aria-pressed", "true");
    await other.expectIteration(1, "E");
  });
});
