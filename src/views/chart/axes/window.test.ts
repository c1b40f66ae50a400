import { describe, expect, it } from "vitest";
import type { Frame } from "../../../engine/run/frame.ts";
import { framesIn, nearest, place, windowOf } from "./window.ts";

const run = Array.from({ length: 101 }, (_, h): Frame => {
  const phase = h === 0 ? "init" : h % 2 === 1 ? "E" : "M";
  const iteration = Math.ceil(h / 2);
  return {
    phase,
    iteration,
    theta: 0,
    qTheta: 0,
    logLikelihood: h,
    elbo: h,
    terms: null,
    logPrior: 0,
    neverFalls: [],
  };
});

describe("the window", () => {
  it("shows a short run whole, with room for a label after it", () => {
    for (let last = 0; last <= 12; last += 0.5) {
      const { from, to } = windowOf(last, last, false);
      expect(from).toBe(0);
      expect(to).toBeGreaterThan(last * 1.25);
    }
  });

  it("ends near the cursor in a long run", () => {
    const { from, to } = windowOf(50, 30, false);
    expect(to - from).toBeLessThanOrEqual(12);
    expect(to).toBeGreaterThan(30);
    expect(from).toBeLessThan(30);
    expect(windowOf(50, 2, false).from).toBe(0);
  });

  it("shows all where asked to", () => {
    const { from, to } = windowOf(5000, 30, true);
    expect(from).toBe(0);
    expect(to).toBeGreaterThan(5000);
  });

  it("takes the frames in it and one more at either side", () => {
    const inView = framesIn(run, { from: 10, to: 12 }).map(place);
    expect(inView).toEqual([9.5, 10, 10.5, 11, 11.5, 12, 12.5]);
    expect(framesIn(run, { from: 0, to: 1000 })).toHaveLength(101);
    expect(framesIn([], { from: 0, to: 1 })).toHaveLength(0);
  });

  it("does so also where an M-step was passed over", () => {
    const jumped = run.filter((_, h) => h !== 2);
    const inView = framesIn(jumped, { from: 10, to: 12 }).map(place);
    expect(inView).toEqual([9.5, 10, 10.5, 11, 11.5, 12, 12.5]);
    expect(framesIn(jumped, { from: 0, to: 4 }).map(place).slice(0, 4)).toEqual([0, 0.5, 1.5, 2]);
    expect(nearest(jumped, 1.4)).toBe(2);
    expect(nearest(jumped, 400)).toBe(99);
  });

  it("finds the frame nearest to a place", () => {
    expect(nearest(run, 3.2)).toBe(6);
    expect(nearest(run, 3.3)).toBe(7);
    expect(nearest(run, -4)).toBe(0);
    expect(nearest(run, 400)).toBe(100);
  });
});
