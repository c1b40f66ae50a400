import type { Locator, Page } from "@playwright/test";
import { foundations } from "../src/foundations/index.ts";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test.use({ bypassCSP: true });
test.slow();

/** What a narrow, dark screen can spoil though the words are the same. */
const ofLook = ["color-contrast", "target-size", "scrollable-region-focusable"];

/** The figure of a name, once it is drawn. */
async function opened(page: Page, name: string): Promise<Locator> {
  await page.evaluate((to) => {
    location.hash = `figure=${to}`;
  }, name);
  const figure = page.locator(`[data-foundation="${name}"]`);
  await expect(figure.locator("[role=slider]").first()).toBeVisible();
  return figure;
}

const seen = (figure: Locator): Promise<string> =>
  figure.evaluate((it) => `${it.textContent} ${it.querySelector("svg[role=group]")?.innerHTML}`);

/** Drags a handle up and to the middle of the picture. */
async function drag(page: Page, handle: Locator): Promise<void> {
  const [at, room] = await Promise.all([
    handle.boundingBox(),
    page.locator("[data-foundation] svg[role=group]").first().boundingBox(),
  ]);
  if (!at || !room) throw new Error("The handle is not shown.");
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const right = x < room.x + room.width / 2 ? 1 : -1;
  const down = y < room.y + room.height / 2 ? 1 : -1;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right * 30, y + down * 30, { steps: 4 });
  await page.mouse.up();
}

test("each figure opens by its address, moves by mouse and by keyboard, and axe finds nothing", async ({
  page,
}) => {
  const [{ name: one } = { name: "" }] = foundations;
  await page.goto(`./#figure=${one}`);
  await opened(page, one);
  expect(await violations(page), "the whole page").toEqual([]);
  for (const { name, title } of foundations) {
    const figure = await opened(page, name);
    await expect(figure.getByRole("heading", { name: title })).toBeVisible();
    const first = figure.locator("[role=slider]").first();
    const opens = await seen(figure);
    await drag(page, first);
    await expect.poll(() => seen(figure), name).not.toBe(opens);
    const dragged = await first.getAttribute("aria-valuetext");
    await first.focus();
    for (const key of ["ArrowUp", "ArrowLeft"]) {
      await page.keyboard.press(key);
      if ((await first.getAttribute("aria-valuetext")) !== dragged) break;
    }
    await expect(first, name).not.toHaveAttribute("aria-valuetext", dragged ?? "");
    expect.soft(await violations(page, "main"), name).toEqual([]);
    for (const [width, height] of [
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      // What is drawn follows the size of its room.
      await expect.poll(() => outOfSight(figure), `${name} at ${width}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violations(page, "main", ofLook), `${name}, narrow and dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

/** What can be dragged and yet is not in sight, and whether anything is wider than its room. */
const outOfSight = (figure: Locator): Promise<string[]> =>
  figure.evaluate((it) => {
    const { right, bottom } = it.getBoundingClientRect();
    const hidden = [...it.querySelectorAll("[role=slider]")].filter((each) => {
      const box = each.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return x < 0 || x > Math.min(right, innerWidth) || y < 0 || y > Math.min(bottom, innerHeight);
    });
    const wide = it.scrollWidth > it.clientWidth + 1 ? ["wider than its room"] : [];
    return [...hidden.map((each) => each.getAttribute("aria-label") ?? ""), ...wide];
  });

test("from the header to a figure, its link as it is seen, and back to the run", async ({
  lab,
  page,
}) => {
  await lab.half("E");
  await lab.button("Foundations").click();
  await lab.dialog.getByRole("link", { name: foundations[0]?.title ?? "" }).click();
  const figure = page.locator("[data-foundation]");
  const handle = figure.locator("[role=slider]").first();
  await handle.press("ArrowLeft");
  const seenAt = await handle.getAttribute("aria-valuetext");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await lab.button("Copy link").click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await lab.button("Lab").click();
  await lab.expectIteration(1, "E");
  expect(new URL(page.url()).hash).toBe("");
  await page.goBack();
  await expect(figure).toBeVisible();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(handle).toHaveAttribute("aria-valuetext", seenAt ?? "");
});
