import { beforeEach, expect, test } from "vitest";
import { lab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import { runValues, type State, seriesOf } from "./sequences.ts";

const state: State = { sequence: "run", bound: 1.2, epsilon: 0.15, sigma: 0.8 };
const frames = [
  ["init", -100],
  ["E", -100],
  ["M", -60],
  ["E", -60],
  ["M", -52],
  ["M", -50],
].map(([phase, logLikelihood]) => ({ phase, logLikelihood }));

beforeEach(() => {
  const run = { id: 1, frames, end: null } as unknown as Lab["run"];
  lab.setState({ run });
});

test("the run in the lab is its ℓ after each iteration; its last value stands for the limit", () => {
  expect(runValues()).toEqual([-100, -60, -52, -50]);
  expect(seriesOf(state)).toMatchObject({
    limit: -50,
    level: -40,
    passed: null,
    rises: true,
    from: 2,
  });
  expect(seriesOf({ ...state, bound: 0.9 })).toMatchObject({ level: -55, passed: 2, shown: true });
});

test("a run of θ₀ alone is no sequence yet", () => {
  lab.setState((s) => ({ run: { ...s.run, frames: s.run.frames.slice(0, 2) } }));
  expect(seriesOf(state)).toBeNull();
});

test("the harmonic sums have no limit, and pass a bound further on than is drawn", () => {
  const series = seriesOf({ ...state, sequence: "harmonic" });
  expect(series).toMatchObject({ limit: null, from: null, shown: false });
  expect(series?.passed).toBeGreaterThan(40);
});
