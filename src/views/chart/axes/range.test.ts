import { describe, expect, it } from "vitest";
import { dwarfing, padded, rangeOf, towards } from "./range.ts";

const climb = [-4100, -4100, -2290, -2280, -2260, -2240, -2230, -2225, -2222].map((v) => [v]);

describe("the range", () => {
  it("of negative values is not pinned at 0", () => {
    expect(rangeOf(climb)).toEqual({ low: -4100, high: -2222 });
    expect(rangeOf([[], []])).toBeNull();
  });

  it("leaves out a start that dwarfs the rest", () => {
    expect(dwarfing(climb, 8, 1e-3)).toBe(2);
  });

  it("keeps the frames asked for", () => {
    expect(dwarfing(climb, 1, 1e-3)).toBe(0);
    expect(dwarfing(climb, -1, 1e-3)).toBe(0);
  });

  it("leaves nothing out of an even climb, or for a rest that is flat", () => {
    expect(dwarfing([[0], [1], [2], [3], [4]], 4, 1e-3)).toBe(0);
    expect(dwarfing([[0], [1], [1], [1]], 3, 1e-3)).toBe(0);
  });

  it("never has no height", () => {
    const { low, high } = padded({ low: 5, high: 5 }, 0.1);
    expect(high - low).toBeGreaterThan(0.1);
  });

  it("opens towards older runs by at most half", () => {
    expect(towards({ low: 0, high: 10 }, { low: -100, high: 12 })).toEqual({ low: -5, high: 12 });
  });
});
