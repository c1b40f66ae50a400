// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";
import { independent, type State, same, tableOf, toldBy } from "./parts.ts";

const table = (joint: readonly number[]): State => ({
  kind: "table",
  joint,
  rho: 0,
  sds: [1, 1],
});

test("a cell set by key stands, the others keep their proportions and all sum to 1", async () => {
  const page = await openFigure("information");
  await page.key("p of x1, y3", "ArrowUp", 18);
  const { cells } = tableOf(page.state().joint as number[]);
  expect(cells[2]).toBeCloseTo(0.2, 5);
  expect((cells[0] ?? 0) / (cells[8] ?? 1)).toBeCloseTo(0.24 / 0.3, 4);
  expect(page.words()).toContain("the others keep their proportions");
});

test("made independent the table keeps both sums and I is 0; with Y = X it is H(X)", async () => {
  const page = await openFigure("information");
  const before = tableOf(page.state().joint as number[]);
  await page.press("Independent");
  const joint = page.state().joint as number[];
  const after = tableOf(joint);
  for (const [i, p] of before.x.entries()) expect(after.x[i]).toBeCloseTo(p, 12);
  for (const [j, p] of before.y.entries()) expect(after.y[j]).toBeCloseTo(p, 12);
  expect(toldBy(table(joint)).mutual).toBeCloseTo(0, 12);
  expect(toldBy(table(independent(joint))).joint).toBeCloseTo(toldBy(table(joint)).joint, 12);
  await page.press("Y = X");
  const { mutual, x, yGivenX } = toldBy(table(page.state().joint as number[]));
  expect(mutual).toBeCloseTo(x, 12);
  expect(yGivenX).toBe(0);
  expect(same([1, 1, 1, 1, 1, 1, 1, 1, 1])[0]).toBeCloseTo(1 / 3, 12);
});

test("a table without a number above 0 is refused in a sentence", async () => {
  const page = await openFigure("information", { joint: [0, 0, 0, 0, 0, 0, 0, 0, 0] });
  expect(page.notice()).toContain("joint has no number above 0");
});

test("of a Gaussian I knows ρ alone, and what is negative is told", async () => {
  const page = await openFigure("information", { kind: "gaussian", rho: 0.5 });
  expect(page.words()).toContain("0.14");
  await page.key("Standard deviations", "ArrowUp", 3);
  expect(page.words()).toContain("0.14");
  await page.key("Correlation ρ", "ArrowUp", 9);
  expect(page.state().rho).toBe(0.95);
  expect(page.words()).toContain("1.16");
  await page.key("Correlation ρ", "ArrowUp", 2);
  expect(page.state().rho).toBe(0.99);
  expect(page.words()).toContain("What is negative is dashed, and goes leftwards.");
});
