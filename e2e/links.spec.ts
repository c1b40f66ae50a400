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
