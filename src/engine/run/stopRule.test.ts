import { describe, expect, test } from "vitest";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";
import type { Gradient } from "../../rules/learning/gradient.ts";
import type { Choices } from "../registry/session.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { runFor } from "../testing/run.ts";
import { RECENT } from "../thread/protocol.ts";
import type { Frame } from "./frame.ts";
import { stopAt } from "./stopRule.ts";

const size = 200;
const data = clusters(size);
const ITERATIONS = 150;

/** A run with where the stop rule first holds, looking at the recent frames alone. */
function stopped(changes: Partial<Choices>, tolerance: number) {
  const stop = { tolerance, maxIterations: ITERATIONS };
  const choices = clusterChoices({ ...changes, stop });
  const { frames } = runFor(data, choices, 2 * ITERATIONS);
  const ends = frames.map((_, i) => stopAt(choices, size, frames.slice(0, i + 1).slice(-RECENT)));
  const at = ends.findIndex((end) => end !== null);
  return { choices, frames, end: ends[at], frame: frames[at] as Frame };
}

const M = (frames: readonly Frame[], t: number) => frames[2 * t] as Frame;
const cap = { reason: "cap" };

/** The first t at which `value` has risen by less than the tolerance per point over `cycle` iterations. */
function firstAt(
  value: (t: number) => number | null,
  { tolerance, cycle = 1, from = cycle }: { tolerance: number; cycle?: number; from?: number },
): number {
  for (let t = from; ; t++) {
    const [was, is] = [value(t - cycle), value(t)];
    if (was !== null && is !== null && (is - was) / size < tolerance) return t;
  }
}

describe.each([1e-2, 1e-3, 1e-5])("with a tolerance of %f a run stops", (tolerance) => {
  test("by ℓ where q is exact", () => {
    const { frames, frame, end } = stopped({}, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "logLikelihood" });
    expect(frame.iteration).toBe(firstAt((t) => M(frames, t).logLikelihood, { tolerance }));
  });

  test("by the ELBO where q is hard", () => {
    const { frames, frame, end } = stopped({ inference: { kind: "hard" } }, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "elbo" });
    expect(frame.iteration).toBe(firstAt((t) => M(frames, t).elbo, { tolerance, from: 2 }));
  });

  test("by ℓ over a whole cycle where blocks take turns", () => {
    const { frames, frame, end } = stopped({ learning: { kind: "ecm" } }, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "logLikelihood", over: 3 });
    const wanted = firstAt((t) => M(frames, t).logLikelihood, { tolerance, cycle: 3 });
    expect(frame.iteration).toBe(wanted);
  });

  test("by the ELBO over a whole cycle where blocks take turns and q is hard", () => {
    const changes = { inference: { kind: "hard" }, learning: { kind: "ecm" } } as const;
    const { frames, frame, end } = stopped(changes, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "elbo", over: 3 });
    const wanted = firstAt((t) => M(frames, t).elbo, { tolerance, cycle: 3, from: 4 });
    expect(frame.iteration).toBe(wanted);
  });

  test("by ℓ where gradient steps backtrack", () => {
    const learning: Gradient = {
      kind: "gradient",
      stepSize: 0.5,
      steps: 3,
      batch: null,
      backtracking: true,
    };
    const { frames, frame, end } = stopped({ learning }, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "logLikelihood" });
    expect(frame.iteration).toBe(firstAt((t) => M(frames, t).logLikelihood, { tolerance }));
  });

  test("by ℓ where q is tempered, but not before β has grown to 1", () => {
    const inference = { kind: "tempered", beta: 0.1, growth: 1.2 } as const;
    const { frames, frame, end } = stopped({ inference }, tolerance);
    expect(end).toEqual({ reason: "converged", objective: "logLikelihood" });
    // 0.1 · 1.2^(t − 1) reaches 1 at t = 14.
    const wanted = firstAt((t) => M(frames, t).logLikelihood, { tolerance, from: 14 });
    expect(frame.iteration).toBe(wanted);
  });
});

describe("nothing converges that promises nothing, however wide the tolerance", () => {
  const steps = { kind: "gradient", stepSize: 0.1, steps: 1 } as const;
  test.each<[string, Partial<Choices>]>([
    ["tempered at β < 1", { inference: { kind: "tempered", beta: 0.5, growth: 1 } }],
    ["Monte Carlo", { inference: { kind: "monte-carlo", samples: 20 } }],
    ["gradient steps", { learning: { ...steps, batch: null, backtracking: false } }],
    ["minibatches", { learning: { ...steps, batch: 20, backtracking: true } }],
    [
      "an added floor",
      {
        model: {
          kind: "gaussian-mixture",
          components: 3,
          covariance: "full",
          floor: { kind: "add", eps: 1e-3 },
        },
      },
    ],
  ])("%s", (_name, changes) => {
    const { frame, end } = stopped(changes, 1e9);
    expect(end).toEqual({ ...cap, unjudged: true });
    expect(frame).toMatchObject({ phase: "M", iteration: ITERATIONS });
  });

  test("tempered over the cycle of ECM that β < 1 reaches into", () => {
    // β is 1 from t = 5 on: the first cycle that lies in it ends at t = 7.
    const inference: InferenceChoice = { kind: "tempered", beta: 0.5, growth: 1.2 };
    const learning: LearningChoice = { kind: "ecm" };
    const { frame, end } = stopped({ inference, learning }, 1e9);
    expect(end).toEqual({ reason: "converged", objective: "logLikelihood", over: 3 });
    expect(frame.iteration).toBe(7);
  });
});

describe("a run goes on", () => {
  const choices = clusterChoices({ stop: { tolerance: 1e9, maxIterations: 3 } });
  const { frames } = runFor(data, choices, 6);

  test("at the start and after an E-step, whatever the tolerance", () => {
    for (const i of [0, 1, 3, 5]) expect(stopAt(choices, size, frames.slice(0, i + 1))).toBeNull();
    expect(stopAt(choices, size, [])).toBeNull();
  });

  test("where it does not know the frames before, but for the cap", () => {
    expect(stopAt(choices, size, frames.slice(2, 3))).toBeNull();
    expect(stopAt(choices, size, frames.slice(6))).toEqual(cap);
  });

  test("to the cap where the tolerance is 0", () => {
    const stop = { tolerance: 0, maxIterations: 3 };
    const ends = frames.map((_, i) => stopAt({ ...choices, stop }, size, frames.slice(0, i + 1)));
    expect(ends).toEqual([null, null, null, null, null, null, cap]);
  });
});

test("the recent frames hold two cycles of the longest rule", () => {
  expect(RECENT).toBeGreaterThanOrEqual(2 * (2 * 3) + 1);
});
