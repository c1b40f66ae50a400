import { describe, expect, it, test } from "vitest";
import { gridTicks } from "./gridTicks.ts";
import { scaleOf } from "./scale.ts";

/** An axis of `pixels` over [low, high], counted from its middle. */
const axis = (low: number, high: number, pixels = 600) =>
  scaleOf({
    centre: low + (high - low) / 2,
    origin: pixels / 2,
    slope: pixels / (high - low),
    range: [0, pixels],
  });

describe("numerals", () => {
  test.each<[low: number, high: number, first: string, last: string, note: string]>([
    [1, 10_000, "2000", "10000", ""],
    [1990, 2024, "1990", "2020", ""],
    [1_718_009_999, 1_718_010_012, "100", "112", "+1 718 009 900"],
    [7e7, 7e7 + 13, "0", "12", "+70 000 000"],
    [-5e12 + 1, -5e12 + 14, "−98", "−86", "−4 999 999 999 900"],
    [2_000_123, 2_000_199, "30", "90", "+2 000 100"],
    [1.23456789, 1.23456799, "9.0", "9.8", "× 10⁻⁷ + 1.234567"],
    [0.00123456, 0.00123457, "0", "8", "× 10⁻⁹ + 0.00123456"],
    [0, 1e99, "0", "1.0", "× 10⁹⁹"],
    [0, 1e-160, "0", "1.0", "× 10⁻¹⁶⁰"],
    [-3e-7, 3e-7, "−3", "3", "× 10⁻⁷"],
    [3e15 + 2, 3e15 + 15, "2", "14", "+3.0000000000000 × 10¹⁵"],
  ])("from %d to %d", (low, high, first, last, note) => {
    const { numerals, note: found } = gridTicks(axis(low, high));
    const texts = numerals.map(({ text }) => text);
    expect([texts[0], texts.at(-1), found.replaceAll("\u202f", " ")]).toEqual([first, last, note]);
  });
});

it("stands where the values are, however far from 0, and each but once", () => {
  for (const offset of [0, 7e7, -1.7e9, 3e12, 1e15, -1e99])
    for (const span of [1e-9, 0.3, 13, 4e5]) {
      const scale = axis(offset - span / 2, offset + span / 2);
      const { lines, numerals } = gridTicks(scale);
      expect(new Set(lines).size).toBe(lines.length);
      expect(new Set(numerals.map(({ text }) => text)).size).toBe(numerals.length);
      for (const { text } of numerals) expect(text.length).toBeLessThanOrEqual(8);
    }
});
