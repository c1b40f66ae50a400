import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.ts";

test.use({ alone: true, colorScheme: "dark" });

test("on paper are plane, chart and parameters, in proportion, light and without controls", async ({
  lab,
  page,
}) => {
  await lab.leap(2);
  await expect(page.getByRole("tab", { name: "Along the step", selected: true })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table").getByText("parameter")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  // A word that explains itself is a word of its sentence.
  const control = page.locator(":not([data-drawn])");
  for (const role of ["button", "tab", "combobox", "heading"] as const)
    await expect(page.getByRole(role).and(control).filter({ visible: true })).toHaveCount(0);
  const points = await lab.plane.locator("canvas").boundingBox();
  const marks = await lab.plane.locator("svg[data-tool]").boundingBox();
  expect((points?.width ?? 0) / (marks?.width ?? 0)).toBeCloseTo(1, 2);
  expect((points?.height ?? 0) / (marks?.height ?? 0)).toBeCloseTo(1, 2);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("in forced colours what is pressed, chosen or out of reach looks so", async ({
  lab,
  page,
}) => {
  await lab.half("E");
  await page.emulateMedia({ forcedColors: "active" });
  const look = (which: Locator, property: string) =>
    which.evaluate((it, of) => getComputedStyle(it).getPropertyValue(of), property);
  const plain = lab.button("Restart");
  const pressed = page.getByRole("group", { name: "Tool" }).locator("[aria-pressed=true]");
  for (const chosen of [pressed, page.getByRole("tab", { selected: true })])
    expect(await look(chosen, "background-color")).not.toBe(await look(plain, "background-color"));
  expect(await look(lab.button("E-step"), "color")).not.toBe(await look(plain, "color"));
});
