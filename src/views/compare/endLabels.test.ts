import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { chartLayout, framePixels } from "../chart/axes/chartLayout.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import { placeEndLabels } from "./endLabels.ts";

const FONT = 13;

function run(values: readonly number[], gap: number): Frame[] {
  return values.flatMap((value, t): Frame[] => {
    const at = { theta: t, qTheta: null, logPrior: 0, terms: null, neverFalls: [], iteration: t };
    if (t === 0) return [{ ...at, phase: "init", logLikelihood: value, elbo: null }];
    const before = values[t - 1] ?? value;
    return [
      { ...at, phase: "E", logLikelihood: before, elbo: before - gap },
      { ...at, phase: "M", logLikelihood: value, elbo: value - gap },
    ];
  });
}

/** The names in a drawing so wide, with the height of each run's end. */
function named(width: number, gap: number) {
  const plot = { left: 60, top: 32, width, height: 200 };
  const sizes = { plot, font: FONT, spacing: 0, mark: 1, compact: false, values: 5 };
  const layout = chartLayout(sizes, { from: 0, to: 106 }, { low: -110, high: 10 }, inNats);
  const quick = run([-100, -60, -20, -5, 0], gap);
  const slow = run(
    Array.from({ length: 101 }, (_, t) => -100 * 0.95 ** t),
    gap,
  );
  const sides = [
    { name: "A", drawn: framePixels(quick, layout) },
    { name: "B", drawn: framePixels(slow, layout) },
  ] as const;
  return { found: placeEndLabels(sides, layout), ends: sides.map((side) => side.drawn.at(-1)) };
}

test("each run is named near its own end, one name for lines that lie on each other", () => {
  const { found, ends } = named(420, 0);
  expect(found.map(({ text }) => text)).toEqual(["A: ℓ, 𝓛", "B: ℓ, 𝓛"]);
  for (const [i, { rect }] of found.entries()) {
    const middle = rect.top + rect.height / 2;
    expect(Math.abs(middle - (ends[i]?.logLikelihood ?? 0))).toBeLessThan(3 * FONT);
  }
});

test("lines that end apart have a name each", () => {
  const { found } = named(420, 40);
  expect(found.map(({ text }) => text)).toEqual(["A: ℓ", "A: 𝓛", "B: ℓ", "B: 𝓛"]);
});

test("no name lies on another, or beyond the drawing", () => {
  for (const width of [220, 320, 600])
    for (const gap of [0, 15, 40]) {
      const { found } = named(width, gap);
      for (const [i, { rect: a }] of found.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(60);
        expect(a.left + a.width).toBeLessThanOrEqual(60 + width);
        for (const { rect: b } of found.slice(i + 1)) {
          const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
          const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
          expect(Math.min(across, down)).toBeLessThanOrEqual(0);
        }
      }
    }
});
