import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

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
