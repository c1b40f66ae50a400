import { readFileSync } from "node:fs";
import { expect, test } from "./support/test.ts";

const table = (name: string) => readFileSync(`src/data/testing/tables/${name}`, "utf8");

test("penguins are dropped, opened by their columns and fitted with K = 3; the errors by species are shown", async ({
  lab,
  page,
}) => {
  await lab.dropFile("penguins.csv", table("penguins.csv"));
  const step = page.getByRole("dialog", { name: "Which columns?" });
  await expect(step.getByLabel("Labels")).toHaveText(/species/);
  await step.getByRole("button", { name: "Open 4 columns" }).click();
  await lab.expectPoints("344 points, 4 columns");
  await lab.openPanel("Model");
  await lab.field("Components K").fill("3");
  await lab.field("Components K").press("Enter");
  await lab.closePanel();
  await lab.runToEnd();
  await lab.openPanel("Data");
  await lab.button("Classifiers from the labels").click();
  const errors = page.getByRole("row", { name: /^Mixture, without labels/ }).getByRole("cell");
  // Each component for the species that its mean matches best.
  await expect(errors.filter({ hasText: /^\d+ \(\d+\.\d %\)$/ })).toHaveCount(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("iris is pasted; a German table opens past its gaps; a refused cell names its place", async ({
    lab,
    page,
  }) => {
    const step = page.getByRole("dialog", { name: "Which columns?" });
    const paste = async (content: string): Promise<void> => {
      const panel = await lab.openPanel("Data");
      await panel.getByLabel("Paste a table…").fill(content);
      await panel.getByRole("button", { name: "Open what is pasted" }).click();
      await expect(step).toBeVisible();
    };
    await paste(table("iris.csv"));
    // All of it is on the screen: nothing scrolls across but the first rows.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await expect(step.getByLabel("Labels")).toHaveValue("0");
    await step.getByRole("button", { name: "Open 4 columns" }).click();
    await expect(step).toBeHidden();
    await lab.expectPoints("150 points, 4 columns");

    const german = [
      "Größe;Gewicht;Alter;Ort",
      "1,72;68,5;30;Ulm",
      "1,80;NA;41;Köln",
      "1,65;55;5x;Ulm",
    ];
    const bytes = Buffer.from(german.join("\r\n"), "latin1");
    await lab.openFile("umfrage.csv", bytes);
    await step.getByRole("button", { name: "Open 3 columns" }).click();
    await expect(step.getByRole("alert")).toHaveText('Line 4, column 3: "5x" is not a number.');
    await step.getByLabel("Alter").uncheck();
    await step.getByLabel("Only rows without a gap").check();
    await step.getByRole("button", { name: "Open 2 columns" }).click();
    await lab.expectPoints("umfrage.csv, complete rows, 2 points");
  });
});
