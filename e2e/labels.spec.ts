import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

interface Reference {
  readonly data: { readonly x: readonly number[][]; readonly labels: readonly number[] };
  readonly expected: {
    readonly full: { readonly trainingErrors: number };
    readonly naiveBayes: { readonly trainingErrors: number };
    readonly logisticRegression: {
      readonly bias: number;
      readonly weights: readonly [number, number];
      readonly trainingAccuracy: number;
    };
  };
}

const fixture = new URL("../src/classifiers/fixtures/labelled-lecture.json", import.meta.url);
const { data, expected }: Reference = JSON.parse(readFileSync(fixture, "utf8"));

const csvOf = (rows: readonly (readonly (number | string)[])[]) =>
  `x,y,label\n${rows.map((row) => row.join(",")).join("\n")}\n`;

async function openLabelled(lab: Lab, rows: readonly (readonly (number | string)[])[]) {
  await lab.openFile("labelled.csv", csvOf(rows));
  await lab.expectPoints("labelled.csv");
  await lab.ready();
}

async function openClassifiers(lab: Lab, page: Page) {
  await lab.openPanel("Data");
  await lab.button("Classifiers from the labels").click();
  const panel = page.getByRole("tabpanel", { name: "Classifiers" });
  await expect(panel.getByRole("table")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Classifiers" })).toBeFocused();
  return panel;
}

test("the lecture's labels give three classifiers, with the reference's errors and sizes", async ({
  lab,
  page,
}) => {
  await expect(page.getByRole("tab", { name: "Classifiers" })).toHaveCount(0);
  await openLabelled(
    lab,
    data.x.map((row, n) => [...row, data.labels[n] ?? ""]),
  );
  const panel = await openClassifiers(lab, page);
  await expect(panel).toContainText("Class + is label 0 (circle), class − is label 1 (square).");
  const row = (name: string) => panel.getByRole("row", { name });
  await expect(row("Generative")).toContainText(
    `13 (11)${expected.full.trainingErrors} (3.3 %)−83.26`,
  );
  await expect(row("Naive Bayes")).toContainText(
    `9${expected.naiveBayes.trainingErrors} (5.1 %)−133.98`,
  );
  const { bias, weights, trainingAccuracy } = expected.logisticRegression;
  const wrong = Math.round(1000 * (1 - trainingAccuracy));
  await expect(row("Logistic regression")).toContainText(`3${wrong} (3.6 %)−83.52`);
  await expect(panel).toContainText("log-odds = −1.055 + 3.495 x − 1.771 y");

  // The linear log-odds at a picked point, where no pointer is.
  await lab.plane.getByRole("button", { name: /^Points, one by one/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel).toContainText(/at the picked point \(/);
  const name =
    (await lab.plane.getByRole("button", { name: /^Point \d/ }).getAttribute("aria-label")) ?? "";
  const n = Number(/Point (\S+),/.exec(name)?.[1]?.replace(/\D/g, "")) - 1;
  const [x = 0, y = 0] = data.x[n] ?? [];
  const odds = bias + weights[0] * x + weights[1] * y;
  const shown = (await row("Logistic regression").getByRole("cell").last().textContent()) ?? "";
  expect(Math.abs(Number(shown.replace("−", "-")) - odds)).toBeLessThan(0.006);
});

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

test("the table of parameters has the columns of the lecture, matched whatever the order", async ({
  lab,
  page,
}) => {
  await lab.runToEnd();
  await page.getByRole("tab", { name: "Parameters" }).click();
  const panel = page.getByRole("tabpanel", { name: "Parameters" });
  await expect(panel.getByRole("columnheader")).toHaveText(["of", "parameter", "now", "true"]);
  await page.getByRole("checkbox", { name: "Compare with the labels" }).check();
  await expect(panel.getByRole("columnheader")).toHaveText([
    "of",
    "parameter",
    "now",
    "true",
    "from labels",
    "naive Bayes",
  ]);
  // In each row of means the true one, the labelled one and that of naive Bayes are near each other.
  for (const component of [1, 2]) {
    const cells = panel
      .getByRole("row", { name: `Mean of component ${component}` })
      .getByRole("cell");
    const texts = (await cells.allTextContents()).slice(-3);
    const first = texts.map((text) => Number.parseFloat(text.replace("−", "-")));
    expect(Math.abs((first[1] ?? 9) - (first[0] ?? 0))).toBeLessThan(0.3);
    expect(first[2]).toBe(first[1]);
    const own = await page
      .getByRole("textbox", { name: `Mean of component ${component}, x` })
      .inputValue();
    expect(Math.sign(Number(own.replace("−", "-")))).toBe(Math.sign(first[1] ?? 0));
  }
});

test("classes that a line separates, a class too small, and points without a label say so", async ({
  lab,
  page,
}) => {
  await openLabelled(lab, [
    [1, 0, "a"],
    [2, 1, "a"],
    [1.5, 2, "a"],
    [3, 0.5, "a"],
    [-1, 0, "b"],
    [-2, 1, "b"],
    [0, 0.4, ""],
  ]);
  const panel = await openClassifiers(lab, page);
  const row = (name: string) => panel.getByRole("row", { name });
  await expect(panel).toContainText("1 point has no label and is left out.");
  await expect(row("Generative")).toContainText(
    "Class − has 2 points; a covariance in 2 dimensions needs at least 3.",
  );
  await expect(row("Naive Bayes")).toContainText("0 (0.0 %)");
  await expect(row("Logistic regression")).toContainText(
    "The classes can be separated by a line, so that the weights of logistic regression grow without end.",
  );
  await expect(panel.getByRole("checkbox")).toHaveCount(1);
  // A point that crosses over makes an end of it.
  await openLabelled(lab, [
    [1, 0, "a"],
    [2, 1, "a"],
    [1.5, 2, "a"],
    [3, 0.5, "a"],
    [-1.5, 0.5, "a"],
    [-1, 0, "b"],
    [-2, 1, "b"],
    [-1.6, -0.3, "b"],
    [1.8, 0.9, "b"],
  ]);
  await expect(panel.getByRole("checkbox")).toHaveCount(3);
});
