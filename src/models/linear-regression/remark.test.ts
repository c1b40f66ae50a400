import { expect, test } from "vitest";
import { pointsFromRows } from "../shared/points.ts";
import { remark } from "./remark.ts";

const of = (rows: number[][], basis: Parameters<typeof remark>[0]["basis"]) =>
  remark({ kind: "linear-regression", basis }, { points: pointsFromRows(rows) }, ["x", "y"]);

test("more weights than points, and a column that does not vary, are told and not refused", () => {
  const two = [
    [0, 1],
    [1, 2],
  ];
  expect(of(two, { kind: "polynomial", degree: 9 })).toBe(
    "10 weights for 2 points: what they leave open the prior settles.",
  );
  expect(of(two, { kind: "polynomial", degree: 1 })).toBeNull();
  const still = two.map(([, y = 0]) => [3, y]);
  expect(of(still, { kind: "columns", intercept: true })).toContain(
    "x is constant: the prior alone",
  );
  expect(of(still, { kind: "columns", intercept: false })).toContain("its weight is an intercept");
  expect(of([], { kind: "polynomial", degree: 9 })).toBeNull();
});
