import { describe, expect, test } from "vitest";
import { cholesky } from "./cholesky.ts";
import { symmetricEigen } from "./eigen.ts";
import { factorAbove, raisedTo } from "./factor.ts";
import { at, multiply, transpose } from "./matrix.ts";

describe("the factor of a matrix that is at least εI", () => {
  test("is that of the matrix itself where its entries tell", () => {
    const s = [
      [4, 1, 0.5],
      [1, 3, -1],
      [0.5, -1, 2],
    ];
    expect(factorAbove(1e-6, s)).toEqual(cholesky(s));
  });

  test("has the determinant of the clamped eigenvalues where they are lost in the entries", () => {
    // (1, 2)(1, 2)ᵀ · 2e9 has the eigenvalues 1e10 and 0; of what is clamped to ε the product is 1e10 ε.
    const s = [
      [2e9, 4e9],
      [4e9, 8e9],
    ];
    for (const eps of [1e-6, 1e-9, 1e-30]) {
      const lower = factorAbove(eps, s) ?? expect.fail("no factor");
      const determinant = (at(lower, 0, 0) * at(lower, 1, 1)) ** 2;
      expect(determinant / (1e10 * eps)).toBeCloseTo(1, 9);
      const back = multiply(lower, transpose(lower));
      for (const [i, row] of s.entries())
        for (const [j, value] of row.entries()) expect(at(back, i, j) / value).toBeCloseTo(1, 14);
    }
  });

  test("in three dimensions with two of them lost, too", () => {
    const v = [1, 2, 2];
    const s = v.map((a) => v.map((b) => a * b * 1e8));
    const lower = factorAbove(1e-5, s) ?? expect.fail("no factor");
    const determinant = lower.reduce((product, _, i) => product * at(lower, i, i) ** 2, 1);
    expect(determinant / (9e8 * 1e-10)).toBeCloseTo(1, 9);
  });
});

test("eigenvalues below ε, and those within rounding of 0, become ε; others stay", () => {
  const eigen = symmetricEigen([
    [5, 0],
    [0, 0.1],
  ]);
  expect(raisedTo(0.01, eigen)).toBeNull();
  expect(raisedTo(0.2, eigen)).toEqual([0.2, 5]);
});
