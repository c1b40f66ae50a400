import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../random.ts";
import { symmetricEigen } from "./eigen.ts";
import { at, build, entry } from "./matrix.ts";

const symmetric = fc
  .record({ size: fc.integer({ min: 1, max: 6 }), seed: fc.nat() })
  .map(({ size, seed }) => {
    const rng = seeded(seed);
    const a = build(size, size, () => normal(rng));
    return build(size, size, (i, j) => at(a, i, j) + at(a, j, i));
  });

describe("symmetricEigen", () => {
  test("Σ λ v vᵀ rebuilds the matrix, with orthonormal v and ascending λ", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors } = symmetricEigen(a);
        const dot = (i: number, j: number) =>
          a.reduce((sum, _, d) => sum + at(vectors, i, d) * at(vectors, j, d), 0);
        for (let i = 0; i < a.length; i++) {
          if (i > 0) expect(entry(values, i)).toBeGreaterThanOrEqual(entry(values, i - 1));
          for (let j = 0; j < a.length; j++) {
            expect(dot(i, j)).toBeCloseTo(i === j ? 1 : 0, 12);
            const rebuilt = values.reduce(
              (sum, value, m) => sum + value * at(vectors, m, i) * at(vectors, m, j),
              0,
            );
            expect(rebuilt).toBeCloseTo(at(a, i, j), 11);
          }
        }
      }),
    );
  });

  test("a 2×2 matrix has the roots of its characteristic polynomial", () => {
    const { values } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
  });

  test("axes that are eigenvectors already stay exactly so", () => {
    const diagonal = [
      [3, 0],
      [0, 1e-20],
    ];
    expect(symmetricEigen(diagonal)).toEqual({
      values: [1e-20, 3],
      vectors: [
        [0, 1],
        [1, 0],
      ],
    });
  });

  test("a small eigenvalue of a matrix of very different scales keeps its digits", () => {
    // Scaling row and column 2 by 1e-8 leaves the small eigenvalue ≈ 1e-16 (2 − 1/2) to 1e-16.
    const { values } = symmetricEigen([
      [2, 1e-8],
      [1e-8, 2e-16],
    ]);
    expect(entry(values, 0) / 1.5e-16).toBeCloseTo(1, 12);
  });

  test.each([-280, -170, 160, 200, 300])("at a scale of 1e%i it is the same, scaled", (power) => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const by = 2 ** Math.round(power / Math.log10(2));
        const there = symmetricEigen(a.map((row) => row.map((x) => x * by)));
        for (const [i, value] of symmetricEigen(a).values.entries())
          expect(entry(there.values, i) / by).toBeCloseTo(value, 12);
      }),
    );
  });
});
