import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradients, kernels } from "../../../models/faces.ts";
import { kindOf } from "../../../models/kinds.ts";
import { type Gradient, gradient } from "../../../rules/learning/gradient.ts";
import { flat } from "../../oracle/compare.ts";
import { clusterChoices, clusters } from "../../testing/clusters.ts";
import { anyInference, sessionsWith } from "../../testing/rules.ts";
import type { KnownFrame as Frame } from "../../testing/run.ts";
import { runFor } from "../../testing/run.ts";

const plain: Gradient = {
  kind: "gradient",
  stepSize: 0.1,
  steps: 1,
  batch: null,
  backtracking: false,
};
const data = clusters(90);
const lineOf = (frame: Frame | undefined) => frame?.logLikelihood ?? Number.NaN;
const learned = (learning: Gradient, halfSteps: number, seed = 1, points = data) =>
  runFor(points, clusterChoices({ learning, seed }), halfSteps).frames;

/** The minibatches that the rule asks for in some iterations. */
function batches(choice: Gradient, iterations: number, seed = 1, size = 90): number[][] {
  const choices = clusterChoices({ seed });
  const model = kernels.of(choices.model);
  const points = clusters(size);
  const stats = model.evidence(choices.model, points).stats;
  const asked: number[][] = [];
  const q = model.allocate(choices.model, points);
  const into = model.evidence(choices.model, points);
  model.infer(choices.model, points, choices.start, { from: 0, to: size }, q, into);
  for (let iteration = 1; iteration <= iterations; iteration++)
    gradient.learn?.(choice, {
      kernel: model,
      blocks: kindOf(choices.model).blocks,
      spec: choices.model,
      data: points,
      stats,
      phi: undefined,
      theta: choices.start,
      iteration,
      seed,
      climb: (of, from, stepSize) =>
        gradients.of(choices.model).climb(choices.model, of, from, stepSize),
      statsOf: (taken) => {
        asked.push([...taken]);
        return into.stats;
      },
    });
  return asked;
}

describe("a minibatch", () => {
  test("of all the points, or more, is no minibatch, whatever q is", () => {
    const learning = fc.record({
      kind: fc.constant("gradient" as const),
      stepSize: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
      steps: fc.integer({ min: 1, max: 3 }),
      batch: fc.constant(null),
      backtracking: fc.constant(false),
    });
    fc.assert(
      fc.property(
        sessionsWith({ inference: anyInference, learning }),
        fc.boolean(),
        ({ data: points, choices }, more) => {
          if (choices.learning.kind !== "gradient") return;
          const batch = points.points.size + (more ? 7 : 0);
          const batched = { ...choices, learning: { ...choices.learning, batch } };
          const [a, b] = [choices, batched].map((one) => runFor(points, one, 4).frames);
          expect(b?.length).toBe(a?.length);
          for (const [i, frame] of a?.entries() ?? []) {
            const [x, y] = [flat(frame.theta), flat(b?.[i]?.theta)];
            const size = 1 + Math.max(...x.map(Math.abs));
            for (const [j, value] of x.entries())
              expect(Math.abs(value - (y[j] ?? Number.NaN))).toBeLessThan(1e-7 * size);
          }
        },
      ),
    );
  });

  test("takes each point once in every pass over the data, in another order each time", () => {
    for (const batch of [10, 7, 90, 64]) {
      const perPass = Math.ceil(90 / batch);
      const asked = batches({ ...plain, batch }, 3 * perPass);
      expect(asked).toHaveLength(3 * perPass);
      const orders = [0, 1, 2].map((p) => asked.slice(p * perPass, (p + 1) * perPass).flat());
      for (const order of orders)
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 90 }, (_, n) => n));
      expect(orders[1]).not.toEqual(orders[0]);
    }
  });

  test("goes on through the pass within an M-step of several steps", () => {
    const choice = { ...plain, batch: 30, steps: 3 };
    const [first, second] = [batches(choice, 1), batches({ ...choice, steps: 1 }, 3)];
    expect(first).toEqual(second);
  });

  test("is drawn by the seed", () => {
    const choice = { ...plain, batch: 10 };
    expect(batches(choice, 5, 4)).toEqual(batches(choice, 5, 4));
    expect(batches(choice, 5, 4)).not.toEqual(batches(choice, 5, 5));
  });

  test("moves θ on average as far as all points do", () => {
    const full = flat(learned(plain, 2)[2]?.theta);
    const start = flat(clusterChoices().start);
    const seeds = 300;
    const sums = full.map(() => 0);
    for (let seed = 0; seed < seeds; seed++)
      for (const [i, value] of flat(learned({ ...plain, batch: 15 }, 2, seed)[2]?.theta).entries())
        sums[i] = (sums[i] ?? 0) + value / seeds;
    const size = Math.max(...full.map((value, i) => Math.abs(value - (start[i] ?? 0))));
    for (const [i, value] of full.entries())
      expect(Math.abs(value - (sums[i] ?? Number.NaN))).toBeLessThan(0.1 * size);
  });
});

describe("a gradient step", () => {
  test("that is short raises ℓ after an exact E-step", () => {
    const frames = learned({ ...plain, stepSize: 0.02 }, 60);
    for (const [i, frame] of frames.entries())
      if (i > 0) expect(lineOf(frame)).toBeGreaterThanOrEqual(lineOf(frames[i - 1]));
    expect(lineOf(frames.at(-1))).toBeGreaterThan(lineOf(frames[0]));
  });

  test("that is too long makes ℓ fall, and is no broken promise", () => {
    const frames = learned({ ...plain, stepSize: 5 }, 2);
    expect(lineOf(frames[2])).toBeLessThan(lineOf(frames[0]));
    expect(frames[2]?.neverFalls).toEqual([]);
  });

  test("that backtracks raises the ELBO however long it is", () => {
    for (const stepSize of [0.1, 5, 1e3, 1e9]) {
      const frames = learned({ ...plain, stepSize, backtracking: true }, 20);
      expect(frames).toHaveLength(21);
      for (const [i, frame] of frames.entries())
        if (i > 1) expect(frame.elbo).toBeGreaterThanOrEqual(frames[i - 1]?.elbo ?? Number.NaN);
      expect(lineOf(frames.at(-1))).toBeGreaterThan(lineOf(frames[0]) + 1);
    }
  });

  test("repeated comes near the closed form", () => {
    const [one, many] = [1, 400].map((steps) => learned({ ...plain, steps, stepSize: 0.3 }, 2)[2]);
    const closed = runFor(data, clusterChoices(), 2).frames[2];
    expect(many?.elbo ?? 0).toBeGreaterThan(one?.elbo ?? 0);
    expect(closed?.elbo ?? 0).toBeGreaterThanOrEqual(many?.elbo ?? 0);
    expect((closed?.elbo ?? 0) - (many?.elbo ?? 0)).toBeLessThan(1e-6);
  });

  test("out of range ends the run in a reason, with the frames made so far", () => {
    const { frames, ended } = runFor(
      data,
      clusterChoices({ learning: { ...plain, stepSize: 1e9 } }),
      10,
    );
    expect(ended).toBeDefined();
    for (const frame of frames) expect(flat(frame).every(Number.isFinite)).toBe(true);
  });
});

test("over a minibatch a step is judged by what it climbs: log p(θ) by the part of the points there", () => {
  const { data, choices } = { data: clusters(80), choices: clusterChoices() };
  // Slopes of 3 in the bound of half the points, and of −4 in log p(θ): of 1 in their objective.
  const kernel = {
    ...kernels.of(choices.model),
    expectedLogJoint: (_spec: unknown, _stats: unknown, at: unknown) => [3 * (at as number)],
    logPrior: (_spec: unknown, at: unknown) => -4 * (at as number),
  };
  const learnt = gradient.learn?.(
    { ...plain, steps: 1, batch: 40, backtracking: true },
    {
      kernel,
      blocks: [],
      spec: choices.model,
      data,
      stats: null,
      phi: undefined,
      theta: 0,
      iteration: 1,
      seed: 1,
      statsOf: () => null,
      climb: (_stats, from, stepSize) => (from as number) + stepSize,
    },
  );
  expect(learnt?.theta).toBe(plain.stepSize);
});
