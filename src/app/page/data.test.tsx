import { beforeEach, expect, test } from "vitest";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const data = () => page.header("Data").textContent ?? "";

test.each([
  ["Old Faithful", "272 points"],
  ["Three blobs", "300 points"],
  ["Two half-moons", "points"],
  ["Two rings", "points"],
  ["Points on a line", "points"],
  ["Cluster with an outlier", "40 points"],
] as const)("%s is a choice away and can be fitted", async (name, size) => {
  await page.choose(name);
  expect(data()).toContain(size);
  expect(page.readings().iteration).toBe(0);
  await page.half("E");
  expect(page.readings()).toMatchObject({ iteration: 1, gap: 0 });
});

test("Old Faithful comes raw and standardised, its source named", async () => {
  await page.choose("Old Faithful");
  await page.openPanel("Data");
  expect(page.dialog().textContent).toContain("Azzalini");
  const standardised = await page.found("checkbox", /standardised/i);
  expect(standardised).toHaveProperty("checked", true);
  standardised.click();
  await page.until(() => !/standardised/i.test(data()));
  expect(page.points()).toHaveLength(272);
  expect(page.points()[0]).toEqual([3.6, 79]);
});

test("N and the seed are editable, and the seed makes the data", async () => {
  const first = page.points();
  await page.openPanel("Data");
  expect(page.field("Seed").value).toBe("6316");
  const set = async (name: string, text: string, told: string) => {
    await page.type(page.field(name), text);
    await page.until(() => data().includes(told));
    await page.rest();
  };
  await set("Points", "250", "250 points, seed 6316");
  await set("Seed", "7", "250 points, seed 7");
  expect(page.points()).toHaveLength(250);
  expect(page.points()[0]).not.toEqual(first[0]);
  await set("Points", "1000", "1000 points, seed 7");
  await set("Seed", "6316", "1000 points, seed 6316");
  expect(page.points()).toEqual(first);
  for (const value of first.flat()) expect(value).toBe(Number(value.toFixed(6)));
});

test("the lecture example's numbers take expressions and matrices", async () => {
  await page.openPanel("Data");
  for (const [name, text, told] of [
    ["Weights", "[1/3, 2/3]", "own weights"],
    ["Means", "[[sqrt(4), 0], [-2, 1]]", "own means"],
    ["Covariance 2", "[[1, 0.8], [0.8, 2]]", "own covariances"],
  ] as const) {
    await page.type(page.field(name), text);
    await page.until(() => data().includes(told));
  }
  expect(page.field("Weights").value).toMatch(/^\[0\.3333\d+, 0\.6666\d+\]$/);
  const session = JSON.parse(page.exported("Session (JSON)")).data;
  expect(session.weights).toEqual([1 / 3, 2 / 3]);
  expect(session.means).toEqual([
    [2, 0],
    [-2, 1],
  ]);
  expect(session.covariances[1]).toEqual([
    [1, 0.8],
    [0.8, 2],
  ]);
});

test.each([
  ["Weights", "[1//3, 2/3]", /not a list of numbers/],
  ["Weights", "[0.6, 0.5]", /sum/],
  ["Covariance 1", "[[1, 2], [2, 1]]", /positive definite/],
  ["Points", "0", /1 to 1000000/],
  ["Points", "2.5", /whole number/],
  ["Seed", "later", /not a number/],
] as const)("%s takes no %s: said at its field, and nothing changes", async (name, text, says) => {
  await page.half("E");
  const before = [page.readings(), page.exported("Trace (JSON)"), data()];
  await page.openPanel("Data");
  const field = page.field(name);
  await page.type(field, text);
  await page.until(() => page.alert());
  expect(page.alert()).toMatch(says);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toMatch(says);
  await page.key("Escape");
  expect(page.alert()).toBeNull();
  expect([page.readings(), page.exported("Trace (JSON)"), data()]).toEqual(before);
});

test("points are moved, added and erased by number fields", async () => {
  await page.choose("Three blobs");
  await page.openPanel("Data");
  await page.type(page.field("Point"), "4");
  await page.type(page.field("x"), "1/4");
  await page.type(page.field("y"), "-2");
  expect(page.field("y").value).toBe("−2");
  expect(page.points()[3]).toEqual([0.25, -2]);
  await page.press("Add a point");
  expect(data()).toContain("301 points");
  expect(page.points()[300]).toEqual([0.25, -2]);
  await page.press("Erase it");
  expect(data()).toContain("300 points");
});

test("an empty plane says so, and has no likelihood until points come", async () => {
  await clear();
  expect(page.text("group", "Data plane")).toMatch(/plane is empty.*click/i);
  for (const name of ["E-step", "M-step", "Play", "Run to convergence"])
    expect(page.button(name).getAttribute("aria-disabled"), name).toBe("true");
  const nothing = { iteration: null, logLikelihood: null, elbo: null, gap: null };
  expect(page.readings()).toEqual(nothing);
  expect(page.status()).toBe("No points, so no likelihood yet.");
  expect(page.button("E-step").getAttribute("aria-description")).toBe("There are no points yet.");
  await page.key("ArrowRight");
  expect(page.readings()).toEqual(nothing);
  await page.press("Undo");
  expect(data()).toContain("1000 points");
  expect(page.readings().logLikelihood).not.toBeNull();
});

test("a share of the true labels is observed, and cleared", async () => {
  const unlabelled = page.readings().logLikelihood ?? Number.NaN;
  await page.openPanel("Data");
  await page.slide(/^True labels observed/, 30);
  expect(data()).toContain("30 % of labels observed");
  expect(page.readings().logLikelihood).toBeLessThan(unlabelled - 100);
  await page.half("E");
  expect(page.readings().gap).toBe(0);
  const codes: (number | null)[] = JSON.parse(page.exported("Session (JSON)")).data.observed;
  expect(codes.filter((code) => code !== null)).toHaveLength(300);
  await page.press("Remove observed labels");
  expect(data()).not.toContain("observed");
  expect(page.readings().logLikelihood).toBe(unlabelled);
});

test("a label that no component has gets a sentence, and nothing changes", async () => {
  await page.openFile("three.csv", "x,y,label\n0,0,a\n1,0,b\n0,1,c\n2,2,a\n3,1,b\n");
  await page.openPanel("Data");
  await page.slide(/^True labels observed/, 100);
  expect(page.alert()).toBe("Label c has no component: there are only 2. Set K to 3 first.");
  await page.type(page.field("Point"), "2");
  await page.type(page.field("Observed label"), "3");
  expect(page.shown()).toContain("An observed label is a, b or none.");
  expect(data()).not.toContain("observed");
  await page.type(page.field("Observed label"), "a");
  expect(page.field("Observed label").value).toBe("a");
  expect(data()).toContain("1 label observed");
});

/** Puts points on the plane, as clicks there do. */
async function draw(...places: (readonly [number, number])[]): Promise<void> {
  const { addPoints } = await import("../../store/edits/editData.ts");
  for (const [i, place] of places.entries()) addPoints([place], i);
  await page.rest();
}

async function clear(): Promise<void> {
  await page.openPanel("Data");
  await page.press(/^Clear/);
  await page.until(() => data().includes("0 points"));
}

test("undo brings edit, run and cursor back together, by the button on the plane", async () => {
  await page.leap(2);
  await page.press("Step back");
  const before = page.readings();
  await draw([0, -4]);
  expect(data()).toContain("1001 points");
  expect(page.readings().iteration).toBe(0);
  const told = () => page.text("group", "Data plane").includes("a new run begins");
  await page.until(told);
  await page.press("Undo this edit");
  await page.until(() => !told());
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Data plane");
  expect(data()).toContain("1000 points");
  expect(page.readings()).toEqual(before);
  await page.key("ArrowRight");
  expect(page.readings().iteration).toBe(2);
});

test("three clouds drawn by hand are fitted with a third of the points each", async () => {
  await clear();
  const centres = [
    [-3, 2],
    [3, 1.5],
    [0, -3],
  ] as const;
  const offsets = [
    [0, 0],
    [0.4, 0.1],
    [-0.2, 0.4],
    [0.3, -0.3],
    [-0.4, -0.1],
    [0.1, 0.5],
  ] as const;
  await draw(...centres.flatMap(([x, y]) => offsets.map(([dx, dy]) => [x + dx, y + dy] as const)));
  expect(data()).toContain("18 points");
  await page.openPanel("Model");
  await page.type(page.field("Components K"), "3");
  await page.pick("New start draws", "k-means++");
  await page.closePanel();
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped: converged/);
  for (const weight of page.theta().weights) expect(weight).toBeCloseTo(1 / 3, 2);
});
