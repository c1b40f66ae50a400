import type { Locator } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** A line of the Show menu, which is opened where it is not. */
async function item(lab: Lab, name: string): Promise<Locator> {
  const menu = lab.page.getByRole("menu", { name: "Show" });
  if ((await menu.count()) === 0) await lab.button("Show").click();
  await expect(menu).toBeVisible();
  const found = menu.getByRole(
    /Blended|Pies|probable/.test(name) ? "menuitemradio" : "menuitemcheckbox",
    { name, exact: true },
  );
  await expect(found).toBeVisible();
  return found;
}

async function choose(lab: Lab, name: string): Promise<void> {
  await (await item(lab, name)).click();
  await expect(await item(lab, name)).toBeChecked();
  await lab.page.keyboard.press("Escape");
  await expect(lab.page.getByRole("menu")).toHaveCount(0);
}

/** What is drawn of a field, as its path. */
const drawn = (lab: Lab, field: string): Promise<string | null> =>
  lab.plane.locator(`path[data-field="${field}"]`).getAttribute("d");

/** The pixels of the topmost canvas, as an address. */
const pixels = (lab: Lab): Promise<string> =>
  lab.plane
    .locator("canvas")
    .last()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test("contours are drawn with what they hold, move with θ, follow a zoom at once and reach the new edges", async ({
  lab,
}) => {
  await choose(lab, "Contours of the density");
  await expect(lab.plane).toContainText("contours hold 10 %, 50 % and 90 %");
  for (const label of ["10 %", "50 %", "90 %"])
    await expect(lab.plane.locator("text", { hasText: label })).toHaveCount(1);
  const before = await drawn(lab, "density");
  await lab.half("E");
  expect(await drawn(lab, "density")).toBe(before);
  await lab.half("M");
  await expect.poll(() => drawn(lab, "density")).not.toBe(before);
  const line = lab.plane.locator('path[data-field="density"]');
  const [path, place] = [await line.getAttribute("d"), await line.getAttribute("transform")];
  await lab.button("Zoom in").click();
  await expect(line).not.toHaveAttribute("transform", place ?? "");
  await expect(line).not.toHaveAttribute("d", path ?? "");
});

test("regions by keyboard: one a component, and none where z is no label", async ({ lab }) => {
  await lab.button("Show").focus();
  await lab.page.keyboard.press("Enter");
  const menu = lab.page.getByRole("menu", { name: "Show" });
  await expect(menu).toBeVisible();
  await expect(await item(lab, "Blended by belief")).toBeFocused();
  const regions = await item(lab, "Decision regions");
  for (let i = 0; i < 5; i++) await lab.page.keyboard.press("ArrowDown");
  await expect(regions).toBeFocused();
  await lab.page.keyboard.press("Enter");
  await expect(regions).toBeChecked();
  await lab.page.keyboard.press("Escape");
  await expect(lab.button("Show")).toBeFocused();
  await expect(lab.plane).toContainText("tint: the most probable component there");
  await expect.poll(() => lab.plane.locator('path[data-field^="region-"]').count()).toBe(2);
  expect(await drawn(lab, "region-0")).not.toBe(await drawn(lab, "region-1"));

  await lab.openPanel("Model");
  await lab.choice("Kind").selectOption({ label: "PPCA" });
  await lab.closePanel();
  await expect(lab.plane.locator('path[data-field^="region-"]')).toHaveCount(0);
  const off = await item(lab, "Decision regions");
  await expect(off).toBeDisabled();
  await expect(off).toHaveAccessibleDescription("In this model z is no label.");
  await expect(off).not.toBeChecked();
});

test("pies show q, and only of as many points as can be told apart", async ({ lab }) => {
  await choose(lab, "Pies of belief");
  await expect(lab.plane.locator("canvas")).toHaveCount(2);
  const grey = await pixels(lab);
  await lab.half("E");
  await expect.poll(() => pixels(lab)).not.toBe(grey);
  const first = await pixels(lab);
  await lab.half("M");
  expect(await pixels(lab)).toBe(first);
  await lab.half("E");
  await expect.poll(() => pixels(lab)).not.toBe(first);

  const rows = Array.from({ length: 1001 }, (_, n) => `${n % 37},${n % 41}`);
  await lab.openFile("many.csv", ["x,y", ...rows].join("\n"));
  await lab.expectPoints("1001 points");
  await expect(lab.plane.locator("canvas")).toHaveCount(1);
  const off = await item(lab, "Pies of belief");
  await expect(off).toBeDisabled();
  await expect(off).toHaveAccessibleDescription("Up to 1000 points are drawn as pies.");
  await expect(await item(lab, "Blended by belief")).toBeChecked();
});

test("the most probable component colours the points; the session is as it was", async ({
  lab,
}) => {
  await lab.half("E");
  const session = await lab.exported("Session (JSON)");
  const blended = await pixels(lab);
  await choose(lab, "Most probable");
  await expect(lab.plane).toContainText("fainter where unsure");
  await expect.poll(() => pixels(lab)).not.toBe(blended);
  await choose(lab, "True labels as shapes");
  const shaped = await pixels(lab);
  await choose(lab, "Blended by belief");
  await expect.poll(() => pixels(lab)).not.toBe(shaped);
  expect(await lab.exported("Session (JSON)")).toBe(session);
});
