import { describe, expect, test } from "vitest";
import { cholesky } from "../../maths/linear/cholesky.ts";
import { at, entry } from "../../maths/linear/matrix.ts";
import { climb } from "../../models/gaussian-mixture/gradients/climb.ts";
import { passOver } from "../../models/gaussian-mixture/testing/pass.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { apart } from "./compare.ts";
import { readFixture } from "./read.ts";

type Rows = readonly (readonly number[])[];

interface GradientRun {
  readonly name: string;
  readonly K: number;
  readonly N: number;
  readonly x: Rows;
  readonly theta: GaussianMixtureTheta;
  readonly logLikelihood: number;
  readonly gradient: {
    readonly logits: readonly number[];
    readonly means: Rows;
    readonly choleskyLogDiagonal: Rows;
  };
  readonly ascent: {
    readonly stepSizeOnMeanLogLikelihood: number;
    readonly logLikelihoods: readonly number[];
    readonly finalTheta: GaussianMixtureTheta;
  };
}

const { expected, tolerance } = readFixture<{
  expected: { runs: readonly GradientRun[] };
  tolerance: { gradient: { rel: number; abs: number }; ascent: { rel: number } };
}>("gmm-gradient");

/** The unconstrained coordinates of the oracle: logits (up to a constant), and L with log L_ii. */
function coordinates({ weights, covariances }: GaussianMixtureTheta) {
  return {
    logits: weights.map(Math.log),
    lower: covariances.map((s) =>
      (cholesky(s) ?? []).flatMap((row, i) =>
        row.slice(0, i + 1).map((value, j) => (i === j ? Math.log(value) : value)),
      ),
    ),
  };
}

describe.each(expected.runs)("gmm-gradient / $name", (run) => {
  const data = { points: pointsFromRows(run.x) };
  const spec = fullSpec(run.K);
  const { ascent, gradient } = run;

  test("a step is the reference gradient, in every coordinate", () => {
    const { sums } = passOver(data, run.theta);
    const eta = 2 ** -10;
    const next = climb(spec, sums.stats, run.theta, eta);
    if (!next) return expect.unreachable();
    const rate = eta / run.N;
    const [from, to] = [coordinates(run.theta), coordinates(next)];
    const centre = to.logits.reduce((sum, l, k) => sum + l - entry(from.logits, k), 0) / run.K;
    const found = {
      logits: to.logits.map((l, k) => (l - entry(from.logits, k) - centre) / rate),
      means: next.means.map((mean, k) =>
        mean.map((m, d) => (m - at(run.theta.means, k, d)) / rate),
      ),
      lower: to.lower.map((row, k) => row.map((l, i) => (l - at(from.lower, k, i)) / rate)),
    };
    // Rounding of the difference of two thetas: 1e-16 · |u| / rate.
    const theta = { rel: tolerance.gradient.rel, abs: 1e-15 / rate + tolerance.gradient.abs };
    expect(apart("logits", gradient.logits, found.logits, { theta })).toEqual([]);
    expect(apart("means", gradient.means, found.means, { theta })).toEqual([]);
    expect(apart("L", gradient.choleskyLogDiagonal, found.lower, { theta })).toEqual([]);
  });

  const choices: Choices = {
    ...choicesFor(spec, run.theta),
    learning: {
      kind: "gradient",
      stepSize: ascent.stepSizeOnMeanLogLikelihood,
      steps: 1,
      batch: null,
      backtracking: false,
    },
  };
  const { frames } = runFor(data, choices, 2 * (ascent.logLikelihoods.length - 1));

  test("exact inference and a step at a time climbs ℓ as the reference does", () => {
    const made = frames.filter(({ phase }) => phase !== "E").map((frame) => frame.logLikelihood);
    expect(made).toHaveLength(ascent.logLikelihoods.length);
    for (const [t, wanted] of ascent.logLikelihoods.entries())
      expect(Math.abs(entry(made, t) / wanted - 1), `ℓ at ${t}`).toBeLessThanOrEqual(
        tolerance.ascent.rel,
      );
  });

  test("and ends at the reference's θ", () => {
    const close = { theta: { rel: tolerance.ascent.rel, abs: 0 } };
    const last = frames.at(-1)?.theta as GaussianMixtureTheta;
    for (const block of ["weights", "means", "covariances"] as const)
      expect(apart(block, ascent.finalTheta[block], last[block], close)).toEqual([]);
  });
});
