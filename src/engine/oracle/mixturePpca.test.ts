import { describe, expect, test } from "vitest";
import type { Matrix } from "../../maths/linear/matrix.ts";
import { mixtureOfPpca } from "../../models/index.ts";
import type { Latent } from "../../models/mixture-of-ppca/spec.ts";
import {
  componentOf,
  gaussiansOf,
  type MixtureOfPpcaTheta,
} from "../../models/mixture-of-ppca/theta.ts";
import { covarianceOf } from "../../models/ppca/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { apart, differences } from "./compare.ts";
import type { Step, Tolerance } from "./fixture.ts";
import { readFixture } from "./read.ts";

interface Shape {
  readonly weights: readonly number[];
  readonly means: Matrix;
  readonly covariances: readonly Matrix[];
  readonly WWt: readonly Matrix[];
  readonly sigma2: readonly number[];
}

const { data, params, expected, tolerance } = readFixture<{
  readonly data: { readonly x: readonly (readonly number[])[] };
  readonly params: {
    readonly K: number;
    readonly q: number;
    readonly init: Pick<Shape, "weights" | "means" | "sigma2"> & { readonly W: readonly Matrix[] };
  };
  readonly expected: {
    readonly runs: readonly {
      readonly name: string;
      readonly steps: readonly (Step & Partial<Shape>)[];
      readonly final: Shape & { readonly iterations: number; readonly logLikelihood: number };
    }[];
  };
  readonly tolerance: Tolerance;
}>("mixture-ppca");

await loadAllRules(mixtureOfPpca.first);

const { W: loadings, sigma2: noises, weights, means } = params.init;
const theta: MixtureOfPpcaTheta = { weights, means, loadings, noises };
const points = pointsFromRows(data.x);

const choicesOf = (latent: Latent, learning: object = { kind: "closed-form" }): Choices => ({
  ...choicesFor(
    { kind: "mixture-of-ppca", components: params.K, factors: params.q, latent },
    theta,
  ),
  learning: learning as Choices["learning"],
});

const runs: Readonly<Record<string, Choices>> = {
  labelsOnlyExactM: choicesOf("labels"),
  jointLatents: choicesOf("labels-and-factors"),
  twoStage: choicesOf("labels", { kind: "two-stage" }),
};

/** How θ differs from the reference, W by WWᵀ alone. */
function off(wanted: Partial<Shape>, of: unknown, close = tolerance): string[] {
  const at = of as MixtureOfPpcaTheta;
  const given: Shape = {
    ...gaussiansOf(at),
    WWt: at.means.map((_, k) => covarianceOf({ ...componentOf(at, k), noise: 0 })),
    sigma2: at.noises,
  };
  return (["weights", "means", "covariances", "WWt", "sigma2"] as const).flatMap((block) =>
    wanted[block] === undefined ? [] : apart(block, wanted[block], given[block], close),
  );
}

describe.each(expected.runs)("mixture of PPCA, $name", ({ name, steps, final }) => {
  const choices = runs[name] as Choices;
  const counts: (readonly number[])[] = [];
  const { frames } = runFor({ points }, choices, 2 * final.iterations, (problem, frame) => {
    if (frame.phase !== "E") return;
    const { values, size } = problem.q as { values: Float64Array; size: number };
    counts.push(
      weights.map((_, k) =>
        values.subarray(k * size, (k + 1) * size).reduce((sum, gamma) => sum + gamma, 0),
      ),
    );
  });

  test("every half-step has the reference values", () => {
    for (const [i, step] of steps.entries()) {
      const frame = frames[i] as Frame;
      expect([frame.phase, frame.iteration]).toEqual([step.phase, step.iteration]);
      // Of two stages the reference gives ℓ alone after an M-step.
      const elbo = step.elbo === null && step.phase === "M" ? frame.elbo : step.elbo;
      const { covariances: _, means: __, weights: ___, ...values } = step;
      expect(differences({ ...values, elbo }, frame, tolerance)).toEqual([]);
      expect(off(step, frame.theta)).toEqual([]);
    }
    for (const [i, step] of steps.filter(({ phase }) => phase === "E").entries())
      expect(apart("counts", step.nk, counts[i], tolerance)).toEqual([]);
  });

  test("breaks no promise, and ends where the reference does", () => {
    for (const [i, frame] of frames.entries())
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
    const last = frames.at(-1) as Frame;
    const away = Math.abs(last.logLikelihood - final.logLikelihood);
    expect(away).toBeLessThanOrEqual(1e-9 * Math.abs(final.logLikelihood));
    expect(off(final, last.theta)).toEqual([]);
  });
});
