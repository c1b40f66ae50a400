import type { Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const strip = (page: Page) => page.getByRole("complementary", { name: "Scene" });

/** Opens a scene from the panel, and waits until it is on. */
async function openScene(lab: Lab, title: string): Promise<void> {
  await lab.button("Scenes").click();
  await lab.dialog.getByRole("link", { name: title, exact: true }).click();
  await expect(lab.dialog).toHaveCount(0);
  await expect(strip(lab.page)).toContainText(title);
}

test("by keyboard alone, and the focus comes back to where it was", async ({ lab, page }) => {
  await lab.button("Scenes").focus();
  await page.keyboard.press("Enter");
  const first = lab.dialog.getByRole("link", { name: "Singularity", exact: true });
  await expect(lab.dialog).toBeVisible();
  // Past the lessons.
  for (let i = 0; i < 40 && !(await first.evaluate((it) => it === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(strip(page)).toContainText("Singularity");
  await expect(lab.button("Scenes")).toBeFocused();
  await lab.button("Close scene").focus();
  await page.keyboard.press("Enter");
  await expect(strip(page)).toHaveCount(0);
  await lab.expectPoints("Cluster with an outlier");
});

test("a scene has an address, and stays on when the page is loaded again", async ({
  lab,
  page,
}) => {
  await lab.open("./#scene=k-equals-n");
  await page.reload();
  await expect(strip(page)).toContainText("K = N");
  await lab.expectPoints("Six points");
  await lab.expectIteration(1, "M");
  await lab.half("E");
  await page.reload();
  await expect(strip(page)).toContainText("K = N");
  await lab.expectIteration(2, "E");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the strip folds to its title, and unfolds", async ({ lab, page }) => {
    await openScene(lab, "Singularity");
    const about = strip(page).getByText("letting go of every point");
    await expect(about).toBeHidden();
    await lab.button("What to look at").click();
    await expect(about).toBeVisible();
    await expect(lab.plane).toBeInViewport({ ratio: 0.95 });
  });
});
