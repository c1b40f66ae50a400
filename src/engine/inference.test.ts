import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../maths/matrix.ts";
import * as direct from "../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../models/gaussian-mixture/theta.ts";
import { pointsFromRows, rowsOf } from "../models/points.ts";
import type { Frame } from "./frame.ts";
import type { InferenceChoice } from "./registry/allRules.ts";
import type { Choices } from "./session.ts";
import { clusterChoices, clusters } from "./testing/clusters.ts";
import { inferences, learnings, sessionsWith } from "./testing/rules.ts";
import { rowsOfBelief, runFor } from "./testing/run.ts";
import type { Session } from "./testing/sessions.ts";

const data = clusters(300);
const noAdd = ({ from }: Session) => from.spec.floor?.kind !== "add";
const closed = learnings["closed-form"];
const withInference = (inference: InferenceChoice, seed = 1): Choices =>
  clusterChoices({ inference, seed });
const theta = clusterChoices().start as GaussianMixtureTheta;

/** q of the E-step of iteration `t`. */
function rowsAt(choices: Choices, t = 1, points = data): number[][] {
  let rows: number[][] = [];
  runFor(points, choices, 2 * t - 1, (problem) => {
    rows = rowsOfBelief(problem);
  });
  return rows;
}

describe("q and the ELBO are those of their definitions", () => {
  const wanted: Readonly<
    Record<string, (joint: readonly number[], choice: InferenceChoice, t: number) => number[]>
  > = {
    hard: (joint) => {
      const best = joint.indexOf(Math.max(...joint));
      return joint.map((_, k) => +(k === best));
    },
    tempered: (joint, choice, t) => {
      const { beta = 1, growth = 1 } = choice as { beta?: number; growth?: number };
      const power = Math.min(1, beta * growth ** (t - 1));
      const top = Math.max(...joint);
      const raised = joint.map((a) => Math.exp(power * (a - top)));
      const sum = raised.reduce((s, value) => s + value, 0);
      return raised.map((value) => value / sum);
    },
  };

  test.each(["hard", "tempered"] as const)("%s", (kind) => {
    const inference = inferences[kind] as typeof inferences.tempered;
    // Of a handful of points the covariances are next to singular: both routes lose digits.
    const sessions = sessionsWith({ inference, learning: closed });
    const enough = sessions.filter(({ data }) => data.points.size >= 40);
    fc.assert(
      fc.property(enough, ({ data, choices }) => {
        let q: number[][] = [];
        runFor(data, choices, 6, (problem, frame) => {
          if (frame.phase === "E") {
            q = rowsOfBelief(problem);
            const joint = direct.logJointTable(data, frame.theta as GaussianMixtureTheta);
            for (const [n, row] of joint.entries()) {
              // Near a tie the larger is a matter of rounding.
              const [first = 0, second = -1] = row.toSorted((a, b) => b - a);
              if (kind === "hard" && first - second < 1e-9) continue;
              const given = wanted[kind]?.(row, choices.inference, frame.iteration) ?? [];
              for (const [k, value] of given.entries())
                expect(Math.abs(value - entry(q[n] ?? [], k))).toBeLessThan(1e-9);
            }
          }
          const bound = direct.elbo(data, q, frame.theta as GaussianMixtureTheta);
          expect(Math.abs((frame.elbo ?? Number.NaN) - bound)).toBeLessThan(
            1e-9 * (1 + Math.abs(bound)),
          );
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("tempered inference", () => {
  /** E_q[log p(x, z)] + H(q)/β. */
  const free = ({ terms }: Frame, beta: number) => {
    const entropy = terms?.at(-1) ?? Number.NaN;
    return (terms?.slice(0, -1) ?? []).reduce((sum, term) => sum + term, entropy / beta);
  };

  test.each(["closed-form", "ecm"] as const)(
    "at a fixed β, with %s, never lets E_q[log p(x, z)] + H(q)/β fall",
    (kind) => {
      const fixed = fc.double({ min: 0.05, max: 1, noNaN: true }).map((beta) => ({
        kind: "tempered" as const,
        beta,
        growth: 1,
      }));
      const learning = learnings[kind] as typeof closed;
      fc.assert(
        fc.property(
          sessionsWith({ inference: fixed, learning }).filter(noAdd),
          ({ data, choices }) => {
            const { inference } = choices;
            const beta = inference.kind === "tempered" ? inference.beta : 1;
            const values = runFor(data, choices, 20)
              .frames.slice(1)
              .map((frame) => free(frame, beta));
            for (const [i, value] of values.slice(1).entries())
              expect(entry(values, i) - value).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(value)));
          },
        ),
      );
    },
  );

  test("at β = 1 is exact inference, bit for bit", () => {
    fc.assert(
      fc.property(sessionsWith({ inference: inferences.exact }), ({ data, choices }) => {
        const at1 = { kind: "tempered", beta: 1, growth: 1 } as const;
        const tempered = runFor(data, { ...choices, inference: at1 }, 10);
        expect(tempered).toEqual(runFor(data, choices, 10));
      }),
    );
  });

  test("once β has grown to 1 goes on as exact EM does from there", () => {
    const choices = withInference({ kind: "tempered", beta: 0.3, growth: 1.5 });
    const { frames } = runFor(data, choices, 20);
    // 0.3 · 1.5³ ≥ 1: from the fourth E-step on.
    const gaps = frames.filter(({ phase }) => phase === "E").map(gapOf);
    for (const gap of gaps.slice(0, 3)) expect(gap).toBeGreaterThan(0.1);
    for (const gap of gaps.slice(3)) expect(Math.abs(gap)).toBeLessThan(1e-9);
    const exact = runFor(data, clusterChoices({ start: frames[6]?.theta }), 14).frames;
    expect(exact.slice(1).map(({ theta: at }) => at)).toEqual(
      frames.slice(7).map(({ theta: at }) => at),
    );
  });

  test("is the flatter the smaller β is", () => {
    const entropies = [0.05, 0.2, 0.5, 1].map((beta) => {
      const { frames } = runFor(data, withInference({ kind: "tempered", beta, growth: 1 }), 1);
      return frames[1]?.terms?.at(-1) ?? Number.NaN;
    });
    expect(entropies).toEqual(entropies.toSorted((a, b) => b - a));
    expect(entropies[0]).toBeLessThan(data.points.size * Math.log(3));
  });
});

const gapOf = ({ logLikelihood, elbo }: Frame) => logLikelihood - (elbo ?? Number.NaN);

describe("Monte Carlo inference", () => {
  const sampled = (samples: number, seed = 1) =>
    withInference({ kind: "monte-carlo", samples }, seed);
  const gamma = direct.posteriorRows(data, theta);

  test("draws rows that are multiples of 1/S", () => {
    for (const samples of [1, 7, 30])
      for (const row of rowsAt(sampled(samples), 2)) {
        const counts = row.map((q) => q * samples);
        for (const count of counts) expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-9);
        expect(counts.reduce((sum, count) => sum + Math.round(count), 0)).toBe(samples);
      }
  });

  test("with the same seed draws the same, with another another", () => {
    const trace = (seed: number) => runFor(data, sampled(5, seed), 12).frames;
    expect(trace(8)).toEqual(trace(8));
    const firsts = [8, 9, 2 ** 32 + 8].map((seed) => JSON.stringify(rowsAt(sampled(5, seed))));
    expect(new Set(firsts).size).toBe(3);
  });

  test("draws anew in every iteration, and for every block of points", () => {
    const hold = { kind: "closed-form", hold: ["weights", "means", "covariances"] } as const;
    const still = { ...sampled(3), learning: hold };
    const [first, second] = [1, 2].map((t) => JSON.stringify(rowsAt(still, t)));
    expect(second).not.toBe(first);
    const rows = rowsOf(data.points).slice(0, 128);
    const twice = { points: pointsFromRows([...rows, ...rows]) };
    const drawn = rowsAt(still, 1, twice);
    expect(drawn.slice(128)).not.toEqual(drawn.slice(0, 128));
  });

  test("has the posterior as its mean over many seeds, point by point, and its variance γ(1 − γ)/S", () => {
    const [seeds, samples] = [400, 4];
    const sums = gamma.map((row) => row.map(() => [0, 0] as [number, number]));
    for (let seed = 0; seed < seeds; seed++)
      for (const [n, row] of rowsAt(sampled(samples, seed)).entries())
        for (const [k, q] of row.entries()) {
          const sum = sums[n]?.[k];
          if (!sum) continue;
          sum[0] += q;
          sum[1] += (q - (gamma[n]?.[k] ?? 0)) ** 2;
        }
    let [squares, wanted] = [0, 0];
    for (const [n, row] of gamma.entries())
      for (const [k, g] of row.entries()) {
        const variance = (g * (1 - g)) / samples;
        const [sum, square] = sums[n]?.[k] ?? [Number.NaN, Number.NaN];
        // 900 comparisons: beyond 5 standard errors is no luck; the floor is for rare labels.
        const slack = 5 * Math.sqrt(variance / seeds) + 5 / (samples * seeds);
        expect(Math.abs(sum / seeds - g), `${n}, ${k}`).toBeLessThan(slack);
        squares += square / seeds;
        wanted += variance;
      }
    expect(squares / wanted).toBeGreaterThan(0.95);
    expect(squares / wanted).toBeLessThan(1.05);
  });

  test("draws points apart from each other", () => {
    const [seeds, points] = [300, 60];
    // Var of N_1 over seeds is the sum of the points' variances if they are independent.
    const counts = Array.from({ length: seeds }, (_, seed) =>
      rowsAt(sampled(2, seed))
        .slice(0, points)
        .reduce((sum, [q = 0]) => sum + q, 0),
    );
    const mean = counts.reduce((sum, c) => sum + c, 0) / seeds;
    const variance = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / (seeds - 1);
    const wanted = gamma.slice(0, points).reduce((sum, [g = 0]) => sum + (g * (1 - g)) / 2, 0);
    expect(variance / wanted).toBeGreaterThan(0.6);
    expect(variance / wanted).toBeLessThan(1.5);
  });

  test("has a gap of about N(K − 1)/2S where all labels are likely", () => {
    const near = { ...theta, weights: [0.4, 0.3, 0.3], means: theta.means.map(() => [1, 1]) };
    for (const samples of [30, 100]) {
      const choices = { ...sampled(samples), start: near };
      const { frames } = runFor(data, choices, 1);
      const wanted = (data.points.size * 2) / (2 * samples);
      expect(gapOf(frames[1] as Frame) / wanted).toBeGreaterThan(0.8);
      expect(gapOf(frames[1] as Frame) / wanted).toBeLessThan(1.25);
    }
  });

  test("never draws a label that has no weight, nor another than the one observed", () => {
    const observed = Int16Array.from({ length: 300 }, (_, n) => (n % 4 === 0 ? 2 : -1));
    const start = { ...theta, weights: [0.6, 0, 0.4] };
    const rows = rowsAt({ ...sampled(50), start }, 1, { ...data, observed });
    for (const [n, row] of rows.entries()) {
      expect(row[1]).toBe(0);
      if (observed[n] === 2) expect(row).toEqual([0, 0, 1]);
    }
  });
});

describe("a point whose density underflows under every component", () => {
  const far = { points: pointsFromRows([[1e100, 1e100], ...rowsOf(data.points)]) };
  const small = {
    ...theta,
    covariances: theta.covariances.map((s) => s.map((r) => r.map((x) => x * 1e-120))),
  };

  test.each(Object.entries(inferences))("leaves %s inference a q", (_kind, choice) => {
    for (const inference of fc.sample(choice as fc.Arbitrary<InferenceChoice>, 5)) {
      const rows = rowsAt({ ...withInference(inference), start: small }, 1, far);
      for (const row of rows) {
        expect(row.every(Number.isFinite)).toBe(true);
        expect(row.reduce((sum, q) => sum + q, 0)).toBeCloseTo(1, 12);
      }
    }
  });
});
