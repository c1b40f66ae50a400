import { describe, expect, test } from "vitest";
import type { End } from "../run/frame.ts";
import { sorted } from "./optima.ts";

const converged: End = { reason: "converged", objective: "logLikelihood" };
const collapsed: End = { reason: "degenerate", iteration: 3, components: [0], onto: "point" };
const run = (seed: number, reached: number, end: End = converged) => ({
  seed,
  reached,
  iterations: 5,
  end,
  theta: null,
});
const seeds = (runs: readonly { seed: number }[]) => runs.map(({ seed }) => seed);

describe("runs sorted into optima", () => {
  test("one within a millionth of the highest, the next below, highest first", () => {
    const { optima } = sorted([
      run(1, -1200),
      run(2, -1000.0009),
      run(3, -1000),
      run(4, -1000.002),
    ]);
    expect(optima.map(({ runs }) => seeds(runs))).toEqual([[2, 3], [4], [1]]);
    expect(optima.map(({ reached }) => reached)).toEqual([-1000, -1000.002, -1200]);
  });

  test("a chain of small steps is no one optimum", () => {
    const { optima } = sorted([0, 1, 2, 3].map((i) => run(i, -1000 - 0.0008 * i)));
    expect(optima.map(({ runs }) => runs.length)).toEqual([2, 2]);
  });

  test("a collapsed run is no optimum, however high; nor is a start that failed", () => {
    const failed = { seed: 9, fault: "No." };
    const { optima, apart } = sorted([run(1, 1e6, collapsed), failed, run(2, -5)]);
    expect(optima.map(({ runs }) => seeds(runs))).toEqual([[2]]);
    expect(seeds(apart)).toEqual([1, 9]);
  });

  test("a run stopped at the cap stands where it stopped", () => {
    expect(sorted([run(1, -3, { reason: "cap" })]).optima.length).toBe(1);
  });

  test("nothing gives nothing", () => {
    expect(sorted([])).toEqual({ optima: [], apart: [] });
  });
});
