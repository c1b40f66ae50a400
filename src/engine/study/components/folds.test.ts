import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import { foldsOf } from "./folds.ts";

const numbered = (size: number) => ({
  points: pointsFromRows(
    Array.from({ length: size }, (_, n) => [n, -n]),
    2,
  ),
  observed: Int16Array.from({ length: size }, (_, n) => (n % 3) - 1),
});
const idsOf = ({ points }: Pick<ReturnType<typeof numbered>, "points">) =>
  rowsOf(points).map(([n]) => n as number);

describe("folds", () => {
  test("hold every point out once, and train on all the others", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        fc.integer({ min: 2, max: 7 }),
        fc.nat(),
        (size, count, seed) => {
          const folds = foldsOf(numbered(size), count, seed);
          const all = Array.from({ length: size }, (_, n) => n);
          const ascending = (a: number, b: number) => a - b;
          expect(folds.flatMap(({ heldOut }) => idsOf(heldOut)).sort(ascending)).toEqual(all);
          for (const { train, heldOut } of folds) {
            expect([...idsOf(train), ...idsOf(heldOut)].sort(ascending)).toEqual(all);
            expect(Math.abs(heldOut.points.size - size / count)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test("keep each point's observed label with it", () => {
    for (const { train, heldOut } of foldsOf(numbered(20), 5, 3))
      for (const part of [train, heldOut])
        expect([...(part.observed ?? [])]).toEqual(idsOf(part).map((n) => (n % 3) - 1));
  });

  test("are drawn by the seed", () => {
    const deal = (seed: number) =>
      foldsOf(numbered(30), 5, seed).map(({ heldOut }) => idsOf(heldOut));
    expect(deal(4)).toEqual(deal(4));
    expect(deal(4)).not.toEqual(deal(5));
  });
});
