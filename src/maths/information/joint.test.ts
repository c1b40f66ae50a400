import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, table } from "../testing/distributions.ts";
import { informationOf, marginalX, marginalY } from "./joint.ts";

describe("a joint table", () => {
  test("H(X, Y) = H(X) + H(Y | X) = H(Y) + H(X | Y), and I is what each way round is left", () => {
    fc.assert(
      fc.property(table(), (joint) => {
        const { x, y, joint: both, xGivenY, yGivenX, mutual } = informationOf(joint);
        expect(both).toBeCloseTo(x + yGivenX, 10);
        expect(both).toBeCloseTo(y + xGivenY, 10);
        expect(mutual).toBeCloseTo(x - xGivenY, 10);
        expect(mutual).toBeCloseTo(x + y - both, 10);
      }),
    );
  });

  test("0 ≤ I ≤ H(X), H(Y): knowing Y never costs, on average", () => {
    fc.assert(
      fc.property(table(), (joint) => {
        const { x, y, mutual } = informationOf(joint);
        expect(mutual).toBeGreaterThanOrEqual(-1e-12);
        expect(mutual).toBeLessThanOrEqual(Math.min(x, y) + 1e-12);
      }),
    );
  });

  test("of independent variables has I = 0, of one that is the other I = H", () => {
    fc.assert(
      fc.property(distribution(), distribution(), (p, q) => {
        const apart = informationOf(p.map((px) => q.map((py) => px * py)));
        expect(apart.mutual).toBeCloseTo(0, 12);
        const same = informationOf(p.map((px, i) => p.map((_, j) => (i === j ? px : 0))));
        expect(same.mutual).toBeCloseTo(same.x, 12);
        expect(same.yGivenX).toBe(0);
      }),
    );
  });

  test("has its sums at the edges", () => {
    const joint = [
      [0.3, 0.1, 0],
      [0.2, 0.2, 0.2],
    ];
    expect(marginalX(joint).map((p) => p.toFixed(12))).toEqual([
      "0.400000000000",
      "0.600000000000",
    ]);
    expect(marginalY(joint)).toEqual([0.5, expect.closeTo(0.3, 12), 0.2]);
  });
});
