import { describe, expect, it, test } from "vitest";
import { logTicks } from "./logTicks.ts";
import { linearTicks, wholeTicks } from "./ticks.ts";

const texts = (ticks: readonly { readonly text: string }[]) => ticks.map(({ text }) => text);

test.each<[low: number, high: number, about: number, texts: readonly string[]]>([
  [-3.1, 4.2, 4, ["−2", "0", "2", "4"]],
  [0.119, 0.1243, 5, ["0.119", "0.120", "0.121", "0.122", "0.123", "0.124"]],
  [-9e12, 2e12, 3, ["−5 × 10¹²", "0"]],
])("linear from %d to %d, about %d", (low, high, about, wanted) => {
  expect(texts(linearTicks([low, high], about))).toEqual(wanted);
});

test("whole values stay whole however far the axis is opened, and few on a long one", () => {
  expect(wholeTicks([0, 4], 9)).toEqual([0, 1, 2, 3, 4]);
  expect(wholeTicks([0.2, 0.9], 9)).toEqual([]);
  expect(wholeTicks([0, 5000], 6)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
});

describe("a log axis", () => {
  it("has each power, or each so many, in its own words", () => {
    expect(texts(logTicks([3e-5, 2e1], 7))).toEqual(["10⁻⁴", "0.001", "0.01", "0.1", "1", "10"]);
    expect(texts(logTicks([1e-12, 1e6], 6))).toEqual([
      "10⁻¹²",
      "10⁻⁹",
      "10⁻⁶",
      "0.001",
      "1",
      "1000",
      "10⁶",
    ]);
  });

  it("has 2 and 5 times each over few of them", () => {
    expect(texts(logTicks([3e-6, 6e-5], 4))).toEqual(["5 × 10⁻⁶", "10⁻⁵", "2 × 10⁻⁵", "5 × 10⁻⁵"]);
    expect(texts(logTicks([0.15, 3], 2))).toEqual(["1"]);
  });

  it("keeps its ticks in the domain, equal parts of it between whole powers", () => {
    for (const [low, high] of [
      [1e-9, 1e3],
      [2.5e-3, 7.1e4],
    ] as const) {
      const places = logTicks([low, high], 5).map(({ at }) => Math.log10(at));
      const steps = new Set(
        places.slice(1).map((place, i) => Math.round(place - (places[i] ?? 0))),
      );
      expect(steps.size).toBe(1);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(Math.log10(low));
      expect(Math.max(...places)).toBeLessThanOrEqual(Math.log10(high));
    }
  });
});
