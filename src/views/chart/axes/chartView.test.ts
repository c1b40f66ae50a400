import { describe, expect, it } from "vitest";
import type { Frame } from "../../../engine/run/frame.ts";
import { chartView } from "./chartView.ts";
import { inNats } from "./verticalAxis.ts";

const frame = (halfStep: number, level: number): Frame => ({
  phase: halfStep === 0 ? "init" : halfStep % 2 ? "E" : "M",
  iteration: Math.ceil(halfStep / 2),
  theta: null,
  qTheta: null,
  logLikelihood: level,
  elbo: halfStep === 0 ? null : level - 1,
  logPrior: 0,
  terms: null,
  neverFalls: [],
});
const frames = [-20, -20, -14, -14, -12, -12, -10].map((level, h) => frame(h, level));
const across = { from: 0, to: 6 };
const upOf = (low: number, high: number, from = 0) =>
  chartView(
    frames,
    6,
    [],
    frames.slice(from).map((_, i) => {
      return { halfStep: from + i, logLikelihood: [low, high], elbo: null, runs: 20 };
    }),
    across,
    inNats,
  )?.up;
const alone = chartView(frames, 6, [], [], across, inNats)?.up;

describe("the view", () => {
  it("takes the reruns in", () => {
    const up = upOf(-22, -8);
    expect(up?.low).toBeLessThan(-22);
    expect(up?.high).toBeGreaterThan(-8);
    expect(alone?.high).toBeLessThan(-8);
  });

  it("lets them make it twice as tall at most, to either side half its height", () => {
    const up = upOf(-1e5, 1e5);
    const height = (range: typeof up) => (range ? range.high - range.low : Number.NaN);
    expect(height(up) / height(alone)).toBeCloseTo(2, 9);
  });

  it("is not stretched by those out of view", () => {
    const band = [{ halfStep: 40, logLikelihood: [-99, 99], elbo: null, runs: 20 } as const];
    expect(chartView(frames, 6, [], band, across, inNats)?.up).toEqual(alone);
  });
});
