import fc from "fast-check";
import { expect, test } from "vitest";
import { areasOf, type Cut, turned } from "./cut.ts";

const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const cuts: fc.Arbitrary<Cut> = fc.record({ first: inside, second: fc.tuple(inside, inside) });

test("the four areas add up to 1, whichever way the square is cut", () => {
  fc.assert(
    fc.property(cuts, (cut) => {
      for (const areas of [areasOf(cut), areasOf(turned(cut))])
        expect(areas.flat().reduce((sum, area) => sum + area, 0)).toBeCloseTo(1, 14);
    }),
  );
});

test("both chain rules give the same four areas: P(A) P(B | A) = P(B) P(A | B)", () => {
  fc.assert(
    fc.property(cuts, (cut) => {
      const [[both, onlyA], [onlyB, neither]] = areasOf(cut);
      const other = areasOf(turned(cut)).flat();
      for (const [i, area] of [both, onlyB, onlyA, neither].entries())
        expect(other[i]).toBeCloseTo(area, 14);
    }),
  );
});

test("turned twice a square is as it was", () => {
  fc.assert(
    fc.property(cuts, (cut) => {
      const again = turned(turned(cut));
      expect(again.first).toBeCloseTo(cut.first, 13);
      expect(again.second[0]).toBeCloseTo(cut.second[0] ?? Number.NaN, 9);
      expect(again.second[1]).toBeCloseTo(cut.second[1] ?? Number.NaN, 9);
    }),
  );
});

test("a tenth of bedrooms, a bed seen in nine tenths of them and in two tenths of the rest: one in three", () => {
  const { first, second } = turned({ first: 0.1, second: [0.9, 0.2] });
  expect(first).toBeCloseTo(0.27, 15);
  expect(second[0]).toBeCloseTo(1 / 3, 15);
  expect(second[1]).toBeCloseTo(1 / 73, 15);
});

test("independent events: the other cut goes straight through", () => {
  const { first, second } = turned({ first: 0.3, second: [0.6, 0.6] });
  expect(first).toBeCloseTo(0.6, 15);
  expect(second[0]).toBeCloseTo(0.3, 15);
  expect(second[1]).toBeCloseTo(0.3, 15);
});

test("nothing is conditioned on what never happens", () => {
  const never = turned({ first: 0.3, second: [0, 0] });
  expect(never.first).toBe(0);
  expect(never.second[0]).toBeNull();
  expect(never.second[1]).toBeCloseTo(0.3, 15);
  expect(areasOf(never)).toEqual([
    [0, 0],
    [expect.closeTo(0.3, 15), expect.closeTo(0.7, 15)],
  ]);
});
