import { readFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const table = (name: string) => readFile(`src/data/testing/tables/${name}`, "utf8");
const data = () => page.header("Data").textContent ?? "";
const box = (name: string | RegExp) => page.found("checkbox", name) as Promise<HTMLInputElement>;
/** The errors of the mixture that was fitted without labels. */
const unlabelled = () =>
  [...document.querySelectorAll("tr")].find(({ textContent }) =>
    textContent?.startsWith("Mixture, without labels"),
  )?.children[2]?.textContent;
const session = () => JSON.parse(page.exported("Session (JSON)"));

async function paste(text: string): Promise<void> {
  await page.openPanel("Data");
  page.fill("Paste a table…", text);
  await page.press("Open what is pasted");
}

test("penguins are opened by their columns, their species as labels, and fitted with K = 3", async () => {
  await page.openFile("penguins.csv", await table("penguins.csv"));
  await page.found("dialog", "Which columns?");
  const shown = page.dialog().textContent ?? "";
  expect(shown).toContain("penguins.csv: 344 rows.");
  for (const name of ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"])
    expect((await box(name)).checked, name).toBe(true);
  expect(page.count("checkbox", "species")).toBe(0);
  expect(page.choice("Labels").selectedOptions[0]?.text).toBe("species");
  expect(shown).toContain("whole numbers, 2 gaps");
  expect(shown).toContain("The largest is now 406 times the smallest.");
  expect((await box("Standardise each column")).checked).toBe(false);
  expect((await box("Only rows without a gap")).checked).toBe(false);
  await page.press("Open 4 columns");
  await page.until(() => data().includes("penguins.csv, 344 points, 4 columns"));
  await page.rest();
  expect(page.lab.getState().dataset).toMatchObject({
    classes: ["Adelie", "Chinstrap", "Gentoo"],
    columns: ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"],
  });
  await page.openPanel("Model");
  await page.type(page.field("Components K"), "3");
  await page.closePanel();
  const { model, inference } = session();
  expect([model.components, inference]).toEqual([3, { kind: "exact" }]);
  await page.runToEnd();
  expect(page.readings().gap).toBeLessThan(1e-3);
  expect(page.theta().means.map((mean) => mean.length)).toEqual([4, 4, 4]);
  await page.openPanel("Data");
  await page.press("Classifiers from the labels");
  await page.until(() => unlabelled());
  expect(page.shown()).toContain("2 points have gaps and are left out.");
  // Each component for the species that its mean matches best, of 342 birds.
  expect(unlabelled()).toMatch(/^\d+ \(\d+\.\d %\)$/);
  expect(Number.parseInt(unlabelled() ?? "", 10)).toBeLessThan(40);
});

test("iris is pasted, and two of its columns are left out", async () => {
  await paste(await table("iris.csv"));
  await page.found("dialog", "Which columns?");
  (await box("sepal_width_cm")).click();
  (await box("petal_width_cm")).click();
  await page.press("Open 2 columns");
  await page.until(() => data().includes("Pasted text, 150 points"));
  expect(page.points()[0]).toEqual([5.1, 1.4]);
  expect(session().data).toMatchObject({
    columns: ["sepal_length_cm", "petal_length_cm"],
    classes: ["setosa", "versicolor", "virginica"],
  });
  await page.rest();
  await page.half("E");
  expect(page.readings().gap).toBe(0);
  await page.press("Undo");
  expect(data()).toContain("Two-class lecture example");
});

test("a cell that is no number is told by its line and column, and the panel stays for another choice", async () => {
  const before = data();
  await page.openFile("bad.csv", "name,a,b,c\nu,1,2,3\nv,4,five,6\nw,7,8,9\n");
  await page.found("dialog", "Which columns?");
  await page.press("Open 3 columns");
  await page.until(() => page.alert());
  expect(page.alert()).toBe('Line 3, column 3: "five" is not a number.');
  expect(data()).toBe(before);
  (await box("b")).click();
  await page.press("Open 2 columns");
  await page.until(() => data().includes("bad.csv, 3 points"));
  expect(page.points()[1]).toEqual([4, 6]);
});

test("what is pasted and can't be read says why beside the field", async () => {
  await paste("x,y\n1,2\n3,four\n");
  await page.until(() => page.alert());
  expect(page.alert()).toBe('Line 3, column 2: "four" is not a number.');
  page.fill("Paste a table…", "x;y\n1,5;2\n3;4,25\n");
  await page.press("Open what is pasted");
  await page.until(() => data().includes("Pasted text, 2 points"));
  expect(page.points()).toEqual([
    [1.5, 2],
    [3, 4.25],
  ]);
});

test("iris and penguins are built in, their sources named", async () => {
  for (const [name, size, source] of [
    ["Iris", "150 points", "Fisher 1936"],
    ["Penguins", "344 points", "Palmer Station LTER"],
  ] as const) {
    await page.choose(name);
    expect(data()).toContain(size);
    expect(page.lab.getState().dataset.points.dimensions).toBe(4);
    await page.openPanel("Data");
    expect(page.dialog().textContent).toContain(source);
    expect(page.dialog().textContent?.includes("Missing before any is hidden: 8 of")).toBe(
      name === "Penguins",
    );
    await page.closePanel();
    await page.leap(1);
    expect(page.readings().iteration).toBe(1);
  }
  await page.choose("Two rings");
  await page.half("E");
  expect(page.readings().gap).toBe(0);
});

test("a share of the entries is hidden, goes into session and table, and is shown again", async () => {
  await page.choose("Iris");
  const points = page.points();
  const whole = page.exported("Points (CSV)");
  await page.openPanel("Data");
  await page.slide(/^Entries hidden/, 25);
  expect(data()).toContain("150 entries hidden");
  const { hidden } = session().data;
  expect(hidden).toHaveLength(150);
  expect(hidden[0]).toHaveLength(2);
  expect(page.exported("Points (CSV)")).toMatch(/,,|,\n/);
  await page.half("E");
  expect(page.readings().gap).toBe(0);
  // Each column with its count, and how far off q and its mean tell what was hidden.
  const errors = await page.found("region", "Error of what was hidden");
  const rows = [...errors.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map(({ textContent }) => Number(textContent)),
  );
  expect(rows).toHaveLength(4);
  expect(rows.reduce((sum, [count = 0]) => sum + count, 0)).toBe(150);
  for (const row of rows) for (const value of row) expect(value).toBeGreaterThan(0);
  const saved = page.exported("Session (JSON)");
  await page.slide(/^Entries hidden/, 0);
  expect(page.exported("Points (CSV)")).toBe(whole);
  expect(page.points()).toEqual(points);
  await page.closePanel();
  await page.openFile("again.json", saved);
  expect(data()).toContain("150 entries hidden");
  expect(session().data).toEqual(JSON.parse(saved).data);
});
