import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const data = () => page.header("Data").textContent ?? "";

/** Puts points on the plane, as clicks there do. */
async function draw(...places: (readonly [number, number])[]): Promise<void> {
  const { addPoints } = await import("../../../store/edits/editData.ts");
  for (const [i, place] of places.entries()) addPoints([place], i);
  await page.rest();
}

async function clear(): Promise<void> {
  await page.openPanel("Data");
  await page.press(/^Clear/);
  await page.until(() => data().includes("0 points"));
}

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
