import type { Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// What the classifiers say is in src/app/page/labels.test.tsx.
async function openClassifiers(lab: Lab, page: Page) {
  await lab.openPanel("Data");
  await lab.button("Classifiers from the labels").click();
  const panel = page.getByRole("tabpanel", { name: "Classifiers" });
  await expect(panel.getByRole("table")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Classifiers" })).toBeFocused();
  return panel;
}

test("boundaries and regions are drawn on the plane while they are asked for", async ({
  lab,
  page,
}) => {
  const panel = await openClassifiers(lab, page);
  const drawn = lab.plane.locator("[data-field^=boundary-]");
  for (const name of ["Generative", "Naive Bayes", "Logistic regression"])
    await panel.getByRole("checkbox", { name }).check();
  await expect(drawn).toHaveCount(3);
  await expect(lab.plane.getByText("Naive Bayes")).toBeVisible();
  await panel.getByRole("checkbox", { name: "Naive Bayes" }).uncheck();
  await expect(drawn).toHaveCount(2);
  await lab.choice("Fill the decision regions of").selectOption("logistic");
  await expect(lab.plane.locator("[data-field^=class-region-]")).toHaveCount(2);
  await page.mouse.move(0, 0);
  const { x, y } = await lab.spot(0.9, 0.5);
  await page.mouse.move(x, y);
  await expect(panel).toContainText("at the pointer (");
  await expect(panel.getByRole("row", { name: "Generative" }).getByRole("cell").last()).toHaveText(
    /^\+/,
  );
  // Data without labels have no classifiers and no boundaries.
  await lab.openFile("plain.csv", "x,y\n1,2\n3,5\n4,1\n0,0\n");
  await lab.expectPoints("plain.csv");
  await expect(drawn).toHaveCount(0);
  await expect(panel).toContainText("No point has a label.");
});
