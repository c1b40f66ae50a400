import { describe, expect, test } from "vitest";
import { at, entry } from "../../../maths/linear/matrix.ts";
import { fullSpec } from "../../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { readFixture } from "../../oracle/read.ts";
import type { Choices } from "../../registry/session.ts";
import { newProblem } from "../../run/problem.ts";
import { clusterChoices, clusters } from "../../testing/clusters.ts";
import { finish } from "../../testing/finish.ts";
import { choicesFor, runFor } from "../../testing/run.ts";
import type { Answers } from "../../thread/protocol.ts";
import { answer } from "../answers.ts";
import { slopesAt } from "./slopes.ts";

type Matrices = readonly (readonly (readonly number[])[])[];

interface GradientRun {
  readonly name: string;
  readonly K: number;
  readonly x: readonly (readonly number[])[];
  readonly theta: GaussianMixtureTheta;
  readonly gradient: {
    readonly logits: readonly number[];
    readonly means: readonly (readonly number[])[];
    readonly covarianceSymmetric: Matrices;
  };
}

const { expected } = readFixture<{ expected: { runs: readonly GradientRun[] } }>("gmm-gradient");

/** The slopes at `a`, where the q of iteration 1 came from, towards `b`. */
function slopesOf(
  data: Parameters<typeof newProblem>[0],
  choices: Choices,
  a: unknown,
  b: unknown,
) {
  const question = { topic: "along", a, b, origins: [{ theta: a, iteration: 1 }], at: [] } as const;
  const { slopes } = finish(answer(newProblem(data, choices), question)) as Answers["along"];
  if (!slopes) throw new Error("There are no slopes.");
  return slopes;
}

describe.each(expected.runs)("the slopes at θ are the reference gradient / $name", (run) => {
  const { theta, gradient } = run;
  const data = { points: pointsFromRows(run.x) };
  const spec = fullSpec(run.K);
  const toward = (b: Partial<GaussianMixtureTheta>) =>
    slopesOf(data, choicesFor(spec, theta), theta, { ...theta, ...b });
  const matches = (b: Partial<GaussianMixtureTheta>, wanted: number) => {
    const { logLikelihood, bound, same } = toward(b);
    expect(Math.abs(logLikelihood - wanted)).toBeLessThan(1e-6 * (1 + Math.abs(wanted)));
    expect(Math.abs(bound - wanted)).toBeLessThan(1e-6 * (1 + Math.abs(wanted)));
    expect(same).toBe(true);
  };

  test("along the means", () => {
    const by = theta.means.map((mean, k) => mean.map((_, d) => 0.3 + 0.2 * k - 0.1 * d));
    const wanted = gradient.means.flatMap((row, k) => row.map((g, d) => g * at(by, k, d)));
    const means = theta.means.map((mean, k) => mean.map((m, d) => m + at(by, k, d)));
    matches(
      { means },
      wanted.reduce((sum, value) => sum + value, 0),
    );
  });

  test("along the covariances", () => {
    const by = (i: number, j: number) => (i === j ? 0.1 : 0.02);
    const covariances = theta.covariances.map((s) =>
      s.map((row, i) => row.map((value, j) => value + by(i, j))),
    );
    const wanted = gradient.covarianceSymmetric.flatMap((g) =>
      g.flatMap((row, i) => row.map((value, j) => value * by(i, j))),
    );
    matches(
      { covariances },
      wanted.reduce((sum, value) => sum + value, 0),
    );
  });

  test("along the weights: dl = dπ/π, in logits", () => {
    const by = theta.weights.map((_, k) => (k === 0 ? -0.01 : 0.01 / (run.K - 1)));
    const weights = theta.weights.map((weight, k) => weight + entry(by, k));
    const wanted = gradient.logits.map((g, k) => (g * entry(by, k)) / entry(theta.weights, k));
    matches(
      { weights },
      wanted.reduce((sum, value) => sum + value, 0),
    );
  });
});

describe("along the first step of a run", () => {
  const data = clusters(300);
  const slopes = (changes: Partial<Choices>) => {
    const choices = clusterChoices(changes);
    const { frames } = runFor(data, choices, 2);
    return slopesOf(data, choices, frames[0]?.theta, frames[2]?.theta);
  };

  test("they are one where q is the posterior, and rise", () => {
    for (const learning of [{ kind: "closed-form" }, { kind: "ecm" }] as const) {
      const { logLikelihood, same } = slopes({ learning });
      expect(same).toBe(true);
      expect(logLikelihood).toBeGreaterThan(0);
    }
  });

  test.each([
    [{ kind: "hard" }],
    [{ kind: "tempered", beta: 0.5, growth: 1.2 }],
    [{ kind: "monte-carlo", samples: 20 }],
  ] as const)("they are not where it is not: %j", (inference) => {
    const { logLikelihood, bound, same } = slopes({ inference });
    expect(same).toBe(false);
    expect(logLikelihood).not.toBeCloseTo(bound, 3);
  });
});

describe("differences", () => {
  const cubic = (s: number) => 5 + 3 * s - 2 * s * s + s ** 3;
  const of = (line: (s: number) => number | null, s = 0) =>
    finish(
      slopesAt(
        s,
        line,
        function* (theta) {
          yield;
          return cubic(Number(theta));
        },
        (theta) => cubic(Number(theta)) - Number(theta) ** 2,
      ),
    );

  test("are central, or to the side that is feasible", () => {
    for (const line of [
      (s: number) => s,
      (s: number) => (s < 0 ? null : s),
      (s: number) => (s > 0 ? null : s),
    ]) {
      expect(of(line)?.logLikelihood).toBeCloseTo(3, 7);
      expect(of(line)?.same).toBe(true);
    }
    expect(of((s) => s, 1)?.logLikelihood).toBeCloseTo(3 - 4 + 3, 7);
    expect(of((s) => s, 1)?.bound).toBeCloseTo(0, 7);
  });

  test("are taken nearer where the curves bend within them", () => {
    const ell = (s: number) => Math.log(s + 0.003);
    const slopes = finish(
      slopesAt(
        0,
        (s) => (s > -0.003 ? s : null),
        function* (theta) {
          yield;
          return ell(Number(theta));
        },
        // Below ℓ everywhere but at 0, where it touches.
        (theta) => ell(Number(theta)) - (Number(theta) / (Number(theta) + 0.003)) ** 2,
      ),
    );
    expect(slopes?.same).toBe(true);
    expect(slopes?.logLikelihood).toBeCloseTo(1 / 0.003, 3);
  });

  test("are none where neither side is feasible, nor where all is rounding", () => {
    expect(of((s) => (s === 0 ? s : null))).toBeNull();
    expect(of((s) => 1e-12 * s)).toBeNull();
  });
});
