import { expect, test } from "./support/test.ts";

test("a regression is clicked in, stepped, and its curve follows", async ({ lab, page }) => {
  await lab.open("./#scene=regression-prior");
  const mean = page.locator('[data-curve="mean"]');
  // A level line has no height, and so is not "visible".
  await expect(mean).toBeAttached();
  const flat = (await mean.getAttribute("d")) ?? "";
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const box = await lab.plane.boundingBox();
  if (!box) throw new Error("The plane has no place.");
  for (const [x, y] of [
    [0.3, 0.55],
    [0.5, 0.45],
    [0.7, 0.3],
  ] as const)
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  await lab.expectPoints("3 points");
  // q follows by itself.
  await lab.expectIteration(1, "E");
  await expect(mean).not.toHaveAttribute("d", flat);
  await expect(page.getByText("their product")).toBeVisible();
  await page.getByRole("tab", { name: "Map" }).click();
  await expect(page.getByText(/top here/)).toBeVisible();
});
