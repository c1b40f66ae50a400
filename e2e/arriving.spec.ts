import type { Page } from "@playwright/test";
import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Where the parts of the screen stand, by what is written there; the lists of both tell the same parts. */
const partsOf = (page: Page) =>
  page.evaluate(() => {
    const parts = document.querySelectorAll("header, main section, main p > b, footer, footer dt");
    const buttons = document.querySelectorAll("header button, footer :is(button, select)");
    return [...parts, ...buttons]
      .filter((part) => part.closest("[class*=chart], [class*=Guide]") === null)
      .map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const own = part.matches("header, section, footer") ? part.tagName : part.textContent;
        // What a readout says makes its term move within the row.
        const at = part.matches("dt") ? [top, height] : [left, top, width, height];
        return [own, ...at.map(Math.round)].join(" ");
      });
  });

/** Goes to the page, which does not come until what is returned is called: its first screen stands. */
async function held(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/page-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByText("ask each point which component it believes in")).toBeVisible();
  // What comes before the page has come.
  await page
    .locator("link[href*='/begin-']")
    .evaluate((link: HTMLLinkElement) => import(link.href).then(() => null));
  return release;
}

/** Clicks a button of the first screen, where it is seen. */
async function clickSeen(page: Page, name: string): Promise<void> {
  const seen = await page.locator(".first-screen button", { hasText: name }).boundingBox();
  if (!seen) throw new Error(`${name} is not seen.`);
  await page.mouse.click(seen.x + seen.width / 2, seen.y + seen.height / 2);
}

test("what is pressed on the first screen is done: half-steps at once, else once the page is there", async ({
  page,
}) => {
  const lab = new Lab(page);
  const asked = page.waitForRequest(/\/assets\/answers-/);
  const release = await held(page);
  await clickSeen(page, "E-step");
  // The engine has made it: its points are being coloured.
  await asked;
  await page.keyboard.press("ArrowRight");
  await clickSeen(page, "Model");
  release();
  await expect(lab.dialog).toBeVisible();
  await lab.closePanel();
  expect(await lab.readings()).toMatchObject({ iteration: 1 });
  await lab.expectNext("E");

  // On a later visit the page goes on from what was kept, and then does what was pressed.
  const releaseAgain = await held(page);
  await page.keyboard.press("ArrowRight");
  await clickSeen(page, "M-step");
  releaseAgain();
  await expect.poll(async () => (await lab.readings()).iteration).toBe(2);
  await lab.expectNext("E");
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`before any script of the page there is its first screen, and nothing moves when it comes, ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as { value?: number }).value ?? 0);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const release = await held(page);
    // For the eye alone: nothing there does anything yet.
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByText("has not started")).toBeHidden();
    await page.evaluate(() => document.fonts.ready);
    const before = await partsOf(page);
    expect(before.length).toBeGreaterThan(25);
    release();
    await new Lab(page).ready();
    expect(await partsOf(page)).toEqual(before);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005);
  });
