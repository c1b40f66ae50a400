import { describe, expect, it } from "vitest";
import { heightOf, highestAt, infeasible, valueAt } from "./curves.ts";

const positions = [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3];
const ell = positions.map((s) => -100 + 4 * s - s * s);
const bound = positions.map((s) => -100 + 4 * s - 2 * s * s);

describe("curves along the step", () => {
  it("are read between samples, and not where there are none", () => {
    expect(valueAt(positions, ell, 0)).toBe(-100);
    expect(valueAt([0, 1], [2, 4], 0.25)).toBe(2.5);
    expect(valueAt([0, 1], [2, null], 0.25)).toBeNull();
    expect(valueAt([0, 1], [2, 4], 3)).toBeNull();
  });

  it("are in view where the step is, however deep they dive", () => {
    const deep = bound.map((value, i) => (i === 7 ? -1e6 : value));
    const range = heightOf({
      positions,
      logLikelihood: ell,
      bounds: [{ name: "bound of q₁", values: deep, touches: 0, meets: true }],
    });
    expect(range && range.high >= -96 && range.low <= -100 && range.low > -120).toBe(true);
    expect(heightOf({ positions, logLikelihood: ell.map(() => null), bounds: [] })).toBeNull();
  });

  it("know their top", () => {
    expect(highestAt(positions, bound, 1)).toBe(true);
    expect(highestAt(positions, ell, 1)).toBe(false);
  });

  it("leave out what is not feasible", () => {
    expect(infeasible([0, 1, 2, 3, 4], [null, 1, null, null, 1])).toEqual([
      [0, 1],
      [1, 4],
    ]);
    expect(infeasible([0, 1, 2], [1, 1, null])).toEqual([[1, 2]]);
  });
});
