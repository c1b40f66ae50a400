import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import reference from "../../../classifiers/fixtures/labelled-lecture.json" with { type: "json" };
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

type Row = readonly (number | string)[];
const number = (text: string | null | undefined) =>
  Number.parseFloat((text ?? "").replace("−", "-"));
const row = (panel: HTMLElement, name: RegExp) => within(panel).getByRole("row", { name });

/** Opens points with labels, and what the labels alone say of them. */
async function classifiersOf(rows: readonly Row[]): Promise<HTMLElement> {
  await page.openFile(
    "labelled.csv",
    `x,y,label\n${rows.map((cells) => cells.join(",")).join("\n")}\n`,
  );
  await page.openPanel("Data");
  await page.press("Classifiers from the labels");
  const panel = await page.found("tabpanel", "Classifiers");
  await page.until(() => within(panel).queryByRole("table"));
  return panel;
}

test("the lecture's labels give three classifiers, with the reference's errors and sizes", async () => {
  const { data, expected } = reference;
  expect(page.count("tab", "Classifiers")).toBe(0);
  const panel = await classifiersOf(data.x.map((point, n) => [...point, data.labels[n] ?? ""]));
  expect(panel.textContent).toContain("Class + is label 0 (circle), class − is label 1 (square).");
  expect(row(panel, /^Generative/).textContent).toContain(
    `13 (11)${expected.full.trainingErrors} (3.3 %)−83.26`,
  );
  expect(row(panel, /^Naive Bayes/).textContent).toContain(
    `9${expected.naiveBayes.trainingErrors} (5.1 %)−133.98`,
  );
  const { bias, weights, trainingAccuracy } = expected.logisticRegression;
  const wrong = Math.round(1000 * (1 - trainingAccuracy));
  expect(row(panel, /^Logistic/).textContent).toContain(`3${wrong} (3.6 %)−83.52`);
  expect(panel.textContent).toContain("log-odds = −1.055 + 3.495 x − 1.771 y");

  // The linear log-odds at a picked point, where no pointer is.
  const n = 17;
  page.lab.setState(({ view }) => ({ view: { ...view, picked: n } }));
  await page.until(() => panel.textContent?.includes("at the picked point ("));
  const [x = 0, y = 0] = data.x[n] ?? [];
  const odds = bias + (weights[0] ?? 0) * x + (weights[1] ?? 0) * y;
  const shown = within(row(panel, /^Logistic/))
    .getAllByRole("cell")
    .at(-1);
  expect(Math.abs(number(shown?.textContent) - odds)).toBeLessThan(0.006);
});

test("the table of parameters has the columns of the lecture, matched whatever the order", async () => {
  await page.runToEnd();
  const panel = await page.tab("Parameters");
  const heads = () =>
    within(panel)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent);
  expect(heads()).toEqual(["of", "parameter", "now", "true"]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Compare with the labels" }));
  await page.until(() => heads().length === 6);
  expect(heads().slice(4)).toEqual(["from labels", "naive Bayes"]);
  // In each row of means the true one, the labelled one and that of naive Bayes are near each other.
  for (const component of [1, 2]) {
    const cells = within(row(panel, new RegExp(`Mean of component ${component}`))).getAllByRole(
      "cell",
    );
    const [known, labelled, naive] = cells.slice(-3).map((cell) => number(cell.textContent));
    expect(Math.abs((labelled ?? 9) - (known ?? 0))).toBeLessThan(0.3);
    expect(naive).toBe(labelled);
    const own = number(page.field(`Mean of component ${component}, x`).value);
    expect(Math.sign(own)).toBe(Math.sign(labelled ?? 0));
  }
});

test("classes that a line separates, a class too small, and points without a label say so", async () => {
  const few: readonly Row[] = [
    [1, 0, "a"],
    [2, 1, "a"],
    [1.5, 2, "a"],
    [3, 0.5, "a"],
    [-1, 0, "b"],
    [-2, 1, "b"],
    [0, 0.4, ""],
  ];
  const panel = await classifiersOf(few);
  expect(panel.textContent).toContain("1 point has no label and is left out.");
  expect(row(panel, /^Generative/).textContent).toContain(
    "Class − has 2 points; a covariance in 2 dimensions needs at least 3.",
  );
  expect(row(panel, /^Naive Bayes/).textContent).toContain("0 (0.0 %)");
  expect(row(panel, /^Logistic/).textContent).toContain(
    "The classes can be separated by a line, so that the weights of logistic regression grow without end.",
  );
  expect(within(panel).getAllByRole("checkbox")).toHaveLength(1);
  // A point that crosses over makes an end of it.
  const crossed = await classifiersOf([
    ...few.slice(0, 6),
    [-1.5, 0.5, "a"],
    [-1.6, -0.3, "b"],
    [1.8, 0.9, "b"],
  ]);
  await page.until(() => within(crossed).getAllByRole("checkbox").length === 3);
});
