import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../../engine/run/frame.ts";
import { place } from "../axes/window.ts";
import { decimate } from "./decimate.ts";

function runOf(values: readonly number[]): readonly Frame[] {
  return values.map((value, h) => ({
    phase: h === 0 ? "init" : h % 2 === 1 ? "E" : "M",
    iteration: Math.ceil(h / 2),
    theta: null,
    qTheta: null,
    logLikelihood: value,
    elbo: h === 0 ? null : value - (h % 3),
    terms: null,
    logPrior: 0,
    neverFalls: [],
  }));
}

describe("decimation", () => {
  it("keeps the ends and the extremes of every column, in order, six a column at most", () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (of, wide) => {
        const run = runOf(of);
        const column = (frame: Frame) => Math.floor(place(frame) / wide);
        const kept = decimate(run, column);
        expect(kept.map(place)).toEqual(kept.map(place).toSorted((a, b) => a - b));
        for (const here of new Set(run.map(column))) {
          const [all, some] = [run, kept].map((frames) => frames.filter((f) => column(f) === here));
          expect(some?.length).toBeLessThanOrEqual(6);
          expect(some?.[0]).toBe(all?.[0]);
          expect(some?.at(-1)).toBe(all?.at(-1));
          expect(top(some)).toBe(top(all));
          expect(-top(some?.map(negated))).toBe(-top(all?.map(negated)));
        }
      }),
    );
  });

  it("leaves a short run as it is", () => {
    const run = runOf([1, 2, 3, 4]);
    expect(decimate(run, (frame) => place(frame) * 2)).toEqual(run);
    expect(decimate([], place)).toEqual([]);
  });
});

function top(frames: readonly Frame[] = []): number {
  return Math.max(...frames.map(({ logLikelihood }) => logLikelihood ?? Number.NaN));
}

function negated(frame: Frame): Frame {
  return { ...frame, logLikelihood: -(frame.logLikelihood ?? Number.NaN) };
}
