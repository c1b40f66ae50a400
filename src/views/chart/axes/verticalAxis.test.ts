import { describe, expect, it } from "vitest";
import { namesOf } from "../words/names.ts";
import { distanceTo } from "./distanceTo.ts";
import { inNats } from "./verticalAxis.ts";

const texts = (ticks: readonly { text: string }[]) => ticks.map(({ text }) => text);

describe("the vertical axis", () => {
  it("has a real minus, and decimals as its steps need", () => {
    expect(texts(inNats.ticks({ low: -2281, high: -2199 }, 4))).toEqual([
      "−2280",
      "−2260",
      "−2240",
      "−2220",
      "−2200",
    ]);
    expect(texts(inNats.ticks({ low: -1.02, high: -0.98 }, 4))).toContain("−1.00");
    expect(texts(inNats.ticks({ low: -1, high: 1 }, 2))).toContain("0");
  });

  it("writes very large values with a power of ten, each apart from the next", () => {
    expect(texts(inNats.ticks({ low: -4.00002e12, high: -4.00001e12 }, 3))).toEqual([
      "−4.000020 × 10¹²",
      "−4.000015 × 10¹²",
      "−4.000010 × 10¹²",
    ]);
  });

  it("goes down to ℓ* in powers of ten", () => {
    const axis = distanceTo(-100, true, namesOf(undefined));
    expect(axis.units(-110)).toBeCloseTo(1);
    expect(texts(axis.ticks({ low: -5.5, high: 2.5 }, 4))).toEqual(["10⁻⁴", "0.01", "1", "100"]);
    expect(texts(axis.ticks({ low: 0.2, high: 1.4 }, 5))).toEqual(["2", "5", "10", "20"]);
  });

  it("shows nothing that is ℓ* to rounding, or past it", () => {
    const axis = distanceTo(-100, true, namesOf(undefined));
    expect(axis.units(-100)).toBeNull();
    expect(axis.units(-100 - 1e-11)).toBeNull();
    expect(axis.units(-99)).toBeNull();
  });
});
