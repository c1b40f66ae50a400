import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "./gaussian.ts";

const states = fc.record({
  mean: fc.tuple(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
  ),
  long: fc.double({ min: 0.8, max: 1.8, noNaN: true }),
  short: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
  turn: fc.double({ min: -89, max: 89, noNaN: true }),
  given: fc.double({ min: -4, max: 4, noNaN: true }),
});

test("the regression line is flatter than the long axis, and goes through the mean", () => {
  fc.assert(
    fc.property(states, (state) => {
      const { regression, joint } = partsOf(state);
      const slope = regression(1) - regression(0);
      const axis = Math.tan((state.turn * Math.PI) / 180);
      expect(Math.abs(slope)).toBeLessThanOrEqual(Math.abs(axis) + 1e-9);
      expect(slope * axis).toBeGreaterThanOrEqual(-1e-12);
      expect(regression(joint.mean[0])).toBeCloseTo(joint.mean[1], 9);
    }),
  );
});

test("the conditional's variance is no larger than the marginal's, wherever the cut is", () => {
  fc.assert(
    fc.property(states, fc.double({ min: -4, max: 4, noNaN: true }), (state, given) => {
      const { a, conditional } = partsOf(state);
      expect(conditional.variance).toBeLessThanOrEqual(a.variance + 1e-12);
      const elsewhere = partsOf({ ...state, given }).conditional;
      expect(elsewhere.variance).toBeCloseTo(conditional.variance, 12);
    }),
  );
});
