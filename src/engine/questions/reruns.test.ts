import { describe, expect, test } from "vitest";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { readFixture } from "../oracle/read.ts";
import { drawsOf } from "../registry/draws.ts";
import type { Choices } from "../registry/session.ts";
import { finish, newProblem } from "../run/problem.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { type Answers, RERUNS } from "../thread/protocol.ts";
import { answer } from "./answers.ts";
import { affordable, seedOfRerun } from "./reruns.ts";

const data = clusters(200);
const monteCarlo = (samples: number): Partial<Choices> => ({
  inference: { kind: "monte-carlo", samples },
});
const minibatch: Partial<Choices> = {
  learning: { kind: "gradient", stepSize: 0.2, steps: 2, batch: 40, backtracking: false },
};
const rerunsOf = (choices: Choices, halfSteps: number, of = data) =>
  finish(
    answer(newProblem(of, choices), { topic: "reruns", theta: choices.start, halfSteps }),
  ) as Answers["reruns"];

/** The p-quantile of values, the straight way. */
function quantileOf(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return (low ?? Number.NaN) * (1 - (at % 1)) + (high ?? Number.NaN) * (at % 1);
}

describe.each([
  ["Monte Carlo inference", monteCarlo(10)],
  ["gradient steps over minibatches", minibatch],
])("the reruns of %s", (_name, changes) => {
  const choices = clusterChoices({ ...changes, seed: 11 });
  const spreads = rerunsOf(choices, 8);

  test("lie where runs of other seeds lie, from θ₀ on, half-step by half-step", () => {
    const runs = Array.from({ length: RERUNS }, (_, i) => {
      return runFor(data, { ...choices, seed: seedOfRerun(11, i + 1) }, 8).frames;
    });
    expect(spreads.map(({ halfStep }) => halfStep)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [h, { logLikelihood, elbo, runs: count }] of spreads.entries()) {
      const here = runs.flatMap((frames) => frames[h] ?? []);
      expect(count).toBe(RERUNS);
      for (const [i, p] of [0.05, 0.95].entries()) {
        const lines = here.flatMap((frame) => frame.logLikelihood ?? []);
        expect(logLikelihood?.[i]).toBeCloseTo(quantileOf(lines, p), 9);
        const bounds = here.flatMap((frame) => frame.elbo ?? []);
        if (elbo) expect(elbo[i]).toBeCloseTo(quantileOf(bounds, p), 9);
        else expect(h).toBe(0);
      }
    }
  });

  test("begin as one and part", () => {
    const [low, high] = spreads[0]?.logLikelihood ?? [];
    expect(low).toBe(high);
    const last = spreads.at(-1)?.logLikelihood ?? [0, 0];
    expect(last[1] - last[0]).toBeGreaterThan(0.01);
  });

  test("are the same twice, and others with another seed", () => {
    expect(rerunsOf(choices, 8)).toEqual(spreads);
    expect(rerunsOf({ ...choices, seed: 900 }, 8)).not.toEqual(spreads);
  });
});

test("where q should be uniform the first gap is N(K − 1)/2S, as noisy as a χ²", () => {
  const theta = clusterChoices().start as GaussianMixtureTheta;
  const one = <T>(values: readonly T[]) => values.map(() => values[0] as T);
  const start: GaussianMixtureTheta = {
    weights: [1 / 3, 1 / 3, 1 / 3],
    means: one(theta.means),
    covariances: one(theta.covariances),
  };
  const [size, samples] = [2000, 100];
  const choices = clusterChoices({ ...monteCarlo(samples), start });
  const first = rerunsOf(choices, 2, clusters(size))[1];
  if (!first?.elbo) return expect.unreachable();
  // 2S · KL(q ‖ p) of a point is χ² with K − 1 = 2 degrees of freedom, but for terms in 1/S.
  const mean = (size * 2) / (2 * samples);
  const sd = Math.sqrt(size * 4) / (2 * samples);
  const [low, high] = first.elbo.map((elbo) => (first.logLikelihood?.[0] ?? 0) - elbo).reverse();
  for (const gap of [low, high]) expect(Math.abs((gap ?? 0) - mean)).toBeLessThan(4 * sd);
  const width = ((high ?? 0) - (low ?? 0)) / (2 * 1.645 * sd);
  expect(width).toBeGreaterThan(0.5);
  expect(width).toBeLessThan(1.6);
});

test("they end where the reference's Monte-Carlo runs do, and as far apart", () => {
  const fixture = readFixture<{
    data: { x: readonly (readonly number[])[] };
    params: { K: number; iterations: number; init: GaussianMixtureTheta };
    expected: {
      simulated: Record<string, { finalLogLikelihoodMean: number; finalLogLikelihoodSd: number }>;
    };
  }>("monte-carlo-em");
  const { K, iterations, init } = fixture.params;
  const { simulated } = fixture.expected;
  const spec = fullSpec(K);
  const points = pointsFromRows(fixture.data.x);
  for (const samples of [20, 100]) {
    const choices = { ...choicesFor(spec, init), ...monteCarlo(samples) };
    const last = rerunsOf(choices, 2 * iterations, { points }).at(-1);
    const { finalLogLikelihoodMean: mean = 0, finalLogLikelihoodSd: sd = 0 } =
      simulated[samples] ?? {};
    const [low, high] = last?.logLikelihood ?? [0, 0];
    expect(last?.halfStep).toBe(2 * iterations);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect((high - low) / (2 * 1.645 * sd)).toBeGreaterThan(0.4);
    expect((high - low) / (2 * 1.645 * sd)).toBeLessThan(1.8);
  }
});

test("rules say whether they draw, and how much", () => {
  expect(drawsOf(clusterChoices())).toBe(0);
  expect(drawsOf(clusterChoices({ inference: { kind: "hard" } }))).toBe(0);
  expect(drawsOf(clusterChoices(monteCarlo(30)))).toBe(30);
  expect(drawsOf(clusterChoices(minibatch))).toBe(2);
});

test("what would take long is cut short, and left out where nothing is left", () => {
  const long = clusterChoices(monteCarlo(1000));
  const most = affordable({ data, choices: long });
  expect(rerunsOf(long, 60)).toHaveLength(most + 1);
  expect(most).toBeGreaterThanOrEqual(2);
  expect(most).toBeLessThan(60);
  expect(rerunsOf(clusterChoices(monteCarlo(10_000)), 60)).toEqual([]);
});

test("reruns that collapse are counted no more", () => {
  const points = pointsFromRows([
    [0, 0],
    [0.1, 0],
    [4, 1],
    [5, 0],
    [5, 2],
    [6, 1],
    [0, 3],
    [1, 4],
    [2, 3],
    [3, 2],
  ]);
  const choices = clusterChoices(monteCarlo(1));
  const spreads = rerunsOf(choices, 12, { points });
  expect(spreads[0]?.runs).toBe(RERUNS);
  expect(spreads.at(-1)?.runs ?? 0).toBeLessThan(RERUNS);
  for (const [h, { runs, logLikelihood }] of spreads.entries()) {
    expect(runs).toBeLessThanOrEqual(spreads[h - 1]?.runs ?? RERUNS);
    expect(logLikelihood?.every(Number.isFinite)).toBe(true);
  }
});
