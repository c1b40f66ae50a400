import { expect, test } from "./support/test.ts";

test.use({ colorScheme: "dark" });

test("on paper are plane, chart and parameters, in proportion, light and without controls", async ({
  lab,
  page,
}) => {
  await lab.leap(2);
  await expect(page.getByRole("tab", { name: "Along the step", selected: true })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("table").getByText("parameter")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  for (const role of ["button", "tab", "combobox", "heading"] as const)
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
  const points = await lab.plane.locator("canvas").boundingBox();
  const marks = await lab.plane.locator("svg[data-tool]").boundingBox();
  expect((points?.width ?? 0) / (marks?.width ?? 0)).toBeCloseTo(1, 2);
  expect((points?.height ?? 0) / (marks?.height ?? 0)).toBeCloseTo(1, 2);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
