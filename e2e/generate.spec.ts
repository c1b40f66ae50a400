import { expect, test } from "./support/test.ts";

const sets = [
  ["Old Faithful", "272 points"],
  ["Three blobs", "300 points"],
  ["Two half-moons", "points"],
  ["Two rings", "points"],
  ["Points on a line", "points"],
  ["Cluster with an outlier", "40 points"],
  ["Two-class lecture example", "1000 points"],
] as const;

test("each built-in set is a choice away and can be fitted", async ({ lab }) => {
  for (const [name, size] of sets.slice(0, -1)) {
    await lab.choose(name);
    await lab.expectPoints(size);
    await lab.expectIteration(0);
    await lab.half("E");
  }
});

test("Old Faithful comes raw and standardised, its source named", async ({ lab }) => {
  await lab.openPanel("Data");
  await lab.choice("Data set").selectOption({ label: "Old Faithful" });
  await expect(lab.dialog).toContainText("Azzalini");
  const standardised = lab.page.getByRole("checkbox", { name: /standardised/i });
  await expect(standardised).toBeChecked();
  await standardised.uncheck();
  await expect(lab.header("Data")).not.toContainText(/standardised/i);
  await lab.closePanel();
  const points = await lab.points();
  expect(points).toHaveLength(272);
  expect(points[0]).toEqual([3.6, 79]);
});

test("N and the seed are editable, and the seed makes the data", async ({ lab }) => {
  const first = await lab.points();
  await lab.openPanel("Data");
  await expect(lab.field("Seed")).toHaveValue("6316");
  await lab.type(lab.field("Points"), "250");
  await lab.expectPoints("250 points, seed 6316");
  await lab.type(lab.field("Seed"), "7");
  await lab.expectPoints("250 points, seed 7");
  await lab.closePanel();
  const other = await lab.points();
  expect(other).toHaveLength(250);
  expect(other[0]).not.toEqual(first[0]);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "1000");
  await lab.expectPoints("1000 points, seed 7");
  await lab.type(lab.field("Seed"), "6316");
  await lab.expectPoints("1000 points, seed 6316");
  await lab.closePanel();
  expect(await lab.points()).toEqual(first);
  for (const value of first.flat()) expect(value).toBe(Number(value.toFixed(6)));
});

test("the lecture example's numbers take expressions and matrices", async ({ lab }) => {
  await lab.openPanel("Data");
  await lab.type(lab.field("Weights"), "[1/3, 2/3]");
  await lab.expectPoints("own weights");
  await expect(lab.field("Weights")).toHaveValue(/^\[0\.3333\d+, 0\.6666\d+\]$/);
  await lab.type(lab.field("Means"), "[[sqrt(4), 0], [-2, 1]]");
  await lab.expectPoints("own means");
  await lab.type(lab.field("Covariance 2"), "[[1, 0.8], [0.8, 2]]");
  await lab.expectPoints("own covariances");
  await lab.closePanel();
  const session = JSON.parse(await lab.exported("Session (JSON)"));
  expect(session.data.weights).toEqual([1 / 3, 2 / 3]);
  expect(session.data.means).toEqual([
    [2, 0],
    [-2, 1],
  ]);
  expect(session.data.covariances[1]).toEqual([
    [1, 0.8],
    [0.8, 2],
  ]);
});

const wrong = [
  ["Weights", "[1//3, 2/3]", /not a list of numbers/],
  ["Weights", "[0.6, 0.5]", /sum/],
  ["Covariance 1", "[[1, 2], [2, 1]]", /positive definite/],
  ["Points", "0", /1 to 1000000/],
  ["Points", "2.5", /whole number/],
  ["Seed", "later", /not a number/],
] as const;

test("what can't be is said at its field, and nothing changes", async ({ lab }) => {
  await lab.half("E");
  const before = await lab.readings();
  const points = await lab.points();
  await lab.openPanel("Data");
  for (const [name, text, message] of wrong) {
    const field = lab.field(name);
    await lab.type(field, text);
    await expect(lab.alert).toHaveText(message);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(message);
    await field.press("Escape");
    await expect(lab.dialog).toBeVisible();
    await expect(lab.alert).toHaveCount(0);
  }
  await lab.closePanel();
  await lab.expectPoints("1000 points, seed 6316");
  expect(await lab.readings()).toEqual(before);
  expect(await lab.points()).toEqual(points);
});

test("true labels stay hidden until they are asked for, then are shapes", async ({ lab }) => {
  const shapes = lab.page.getByRole("checkbox", { name: /true labels/i });
  const hidden = await lab.plane.screenshot();
  await lab.openPanel("Data");
  await expect(shapes).not.toBeChecked();
  await shapes.check();
  await lab.closePanel();
  await expect.poll(async () => (await lab.plane.screenshot()).equals(hidden)).toBe(false);
  await lab.openPanel("Data");
  await shapes.uncheck();
  await lab.closePanel();
  await expect.poll(async () => (await lab.plane.screenshot()).equals(hidden)).toBe(true);
});

test("the clicking, dragging and erasing of points has its number fields", async ({ lab }) => {
  await lab.choose("Three blobs");
  await lab.openPanel("Data");
  await lab.type(lab.field("Point"), "4");
  await lab.type(lab.field("x"), "1/4");
  await lab.expectPoints("300 points");
  await lab.type(lab.field("y"), "-2");
  await expect(lab.field("y")).toHaveValue(/^[-−]2$/);
  await lab.button("Add a point").click();
  await lab.expectPoints("301 points");
  await lab.closePanel();
  const points = await lab.points();
  expect(points[300]).toEqual([0.25, -2]);
  expect(points.filter(([x, y]) => x === 0.25 && y === -2)).toHaveLength(2);
  await lab.openPanel("Data");
  await lab.button("Erase it").click();
  await lab.expectPoints("300 points");
});
