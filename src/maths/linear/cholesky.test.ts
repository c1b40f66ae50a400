import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../random.ts";
import { cholesky, forwardSolve, logDeterminant, mahalanobis, traceOfSolve } from "./cholesky.ts";
import { at, build, type Matrix } from "./matrix.ts";

/** A positive definite matrix: A·Aᵀ plus a little of the identity. */
const definite = fc
  .record({ size: fc.integer({ min: 1, max: 6 }), seed: fc.nat() })
  .map(({ size, seed }) => {
    const rng = seeded(seed);
    const a = build(size, size, () => normal(rng));
    return build(
      size,
      size,
      (i, j) => a.reduce((sum, _, m) => sum + at(a, i, m) * at(a, j, m), 0) + (i === j ? 0.1 : 0),
    );
  });

const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => row.map((_, j) => row.reduce((sum, x, m) => sum + x * at(b, m, j), 0)));
const transposed = (a: Matrix): number[][] => a.map((row, i) => row.map((_, j) => at(a, j, i)));
const factorOf = (a: Matrix): Matrix => cholesky(a) ?? expect.fail("not positive definite");

/** Determinant by expansion along the first row. */
function determinant(a: Matrix): number {
  if (a.length === 0) return 1;
  return (a[0] ?? []).reduce((sum, x, j) => {
    const minor = a.slice(1).map((row) => row.filter((_, column) => column !== j));
    return sum + (j % 2 ? -x : x) * determinant(minor);
  }, 0);
}

describe("cholesky", () => {
  test("L is lower triangular and L·Lᵀ rebuilds the matrix", () => {
    fc.assert(
      fc.property(definite, (a) => {
        const lower = factorOf(a);
        times(lower, transposed(lower)).forEach((row, i) => {
          row.forEach((x, j) => {
            expect(x).toBeCloseTo(at(a, i, j), 12);
            if (j > i) expect(at(lower, i, j)).toBe(0);
          });
        });
      }),
    );
  });

  test("what is not positive definite has no factor", () => {
    for (const a of [
      [[0]],
      [[-1]],
      [[Number.NaN]],
      [[Number.POSITIVE_INFINITY]],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [2, 1],
      ],
    ])
      expect(cholesky(a)).toBeNull();
  });

  test("log-determinant, squared Mahalanobis length and trace are those of the matrix", () => {
    fc.assert(
      fc.property(definite, fc.nat(), (a, seed) => {
        const lower = factorOf(a);
        const rng = seeded(seed);
        const v = a.map(() => normal(rng));
        expect(logDeterminant(lower) / Math.log(determinant(a))).toBeCloseTo(1, 8);
        // With v = a·w, vᵀ a⁻¹ v = vᵀ w.
        const av = a.map((row) => row.reduce((sum, x, j) => sum + x * (v[j] ?? 0), 0));
        const wanted = av.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0);
        expect(mahalanobis(lower, av) / wanted).toBeCloseTo(1, 10);
        // tr(a⁻¹ (a·b·a)) = tr(b·a) for symmetric b.
        const b = build(a.length, a.length, (i, j) => (v[i] ?? 0) * (v[j] ?? 0));
        const trace = times(b, a).reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
        expect(traceOfSolve(lower, times(times(a, b), a)) / trace).toBeCloseTo(1, 9);
      }),
    );
  });

  test("log-determinant stays finite where the determinant under- or overflows", () => {
    const tiny = [
      [1e-200, 0],
      [0, 1e-200],
    ];
    expect(logDeterminant(factorOf(tiny))).toBeCloseTo(-400 * Math.LN10, 9);
  });

  test("forward substitution solves L·z = b", () => {
    const lower = [
      [2, 0],
      [3, 4],
    ];
    expect(forwardSolve(lower, [2, 11])).toEqual([1, 2]);
  });
});
