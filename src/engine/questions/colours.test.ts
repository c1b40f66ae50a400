import { expect, test } from "vitest";
import { likeliest } from "./colours.ts";

const palette = [0x0072b2, 0xd55e00, 0x40c080];
const white = 0xffffff;
/** One point's colour as "#rrggbb" digits. */
const shown = (weights: readonly number[], paper = white): string => {
  const into = new Uint32Array(1);
  likeliest(Float64Array.from(weights), palette.slice(0, weights.length), paper, into);
  const [red = 0, green = 0, blue = 0, alpha = 0] = new Uint8Array(into.buffer);
  expect(alpha).toBe(255);
  return [red, green, blue].map((channel) => channel.toString(16).padStart(2, "0")).join("");
};

test("what is sure has its colour whole, a sole colour always", () => {
  expect(shown([0, 1, 0])).toBe("d55e00");
  expect(shown([1])).toBe("0072b2");
});

test("doubt pales it towards the paper, and never all the way", () => {
  const distance = (weights: readonly number[], paper: number): number => {
    const colour = Number.parseInt(shown(weights, paper), 16);
    const gap = (shift: number) => Math.abs(((colour >> shift) & 255) - ((paper >> shift) & 255));
    return gap(0) + gap(8) + gap(16);
  };
  for (const paper of [white, 0x181b22]) {
    const series = [1 / 3 + 1e-9, 0.5, 0.8, 1].map((p) =>
      distance([p, (1 - p) / 2, (1 - p) / 2], paper),
    );
    expect(series).toEqual(series.toSorted((a, b) => a - b));
    expect(new Set(series).size).toBe(4);
    expect(series[0]).toBeGreaterThan(20);
  }
});

test("halfway between 1/K and 1 the colour is mixed by 0.15 + 0.85 · ½", () => {
  // 255 + (0 − 255) · 0.575 = 108.4; 255 + (114 − 255) · 0.575 = 173.9; 255 + (178 − 255) · 0.575 = 210.7
  expect(shown([0.75, 0.25])).toBe("6caed3");
});

test("the first of equals is taken", () => {
  const other = shown([0.5, 0.5]);
  expect(other).toBe(shown([0.5 + 1e-12, 0.5 - 1e-12]));
  expect(other).not.toBe(shown([0.5 - 1e-9, 0.5 + 1e-9]));
});
