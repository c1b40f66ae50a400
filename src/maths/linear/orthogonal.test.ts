import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../random.ts";
import { at, build, entry, multiply, transpose } from "./matrix.ts";
import { orthogonalised } from "./orthogonal.ts";

const tall = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 5 }),
    power: fc.integer({ min: -120, max: 120 }),
    seed: fc.nat(),
  })
  .map(({ rows, columns, power, seed }) => {
    const rng = seeded(seed);
    return build(rows, columns, () => 10 ** power * normal(rng));
  });

describe("orthogonalised", () => {
  test("turns the columns into orthogonal ones of those lengths, by a rotation", () => {
    fc.assert(
      fc.property(tall, (a) => {
        const { turned, turn, lengths } = orthogonalised(a);
        const longest = Math.max(...lengths);
        const size = lengths.length;
        const product = multiply(a, turn);
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const same = i === j ? 1 : 0;
            expect(at(multiply(transpose(turn), turn), i, j)).toBeCloseTo(same, 13);
            const dot = turned.reduce(
              (sum, row) => sum + (entry(row, i) / longest) * (entry(row, j) / longest),
              0,
            );
            expect(dot).toBeCloseTo(same * (entry(lengths, i) / longest) ** 2, 13);
          }
        for (const [d, row] of turned.entries())
          for (const [k, value] of row.entries())
            expect((value - at(product, d, k)) / longest).toBeCloseTo(0, 13);
      }),
    );
  });

  test("of all but parallel columns has the short length that AᵀA no longer knows", () => {
    for (const thin of [1e-5, 1e-8, 1e-11]) {
      // |A|: the product of the lengths, by the 2×2 determinant, whose terms are exact.
      const { lengths } = orthogonalised([
        [1, 1],
        [thin, -thin],
      ]);
      expect((entry(lengths, 0) * entry(lengths, 1)) / (2 * thin)).toBeCloseTo(1, 5);
    }
  });
});
