import { describe, expect, test } from "vitest";
import { entry } from "../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { answer } from "../questions/answers.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { finish } from "../run/problem.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { choicesFor, rowsOfQ, runFor } from "../testing/run.ts";
import type { Answers } from "../thread/protocol.ts";
import { apart, differences } from "./compare.ts";
import type { Step, Tolerance } from "./fixture.ts";
import { readFixture } from "./read.ts";

interface Reference {
  readonly name: string;
  readonly K: number;
  readonly x: readonly (readonly (number | null)[])[];
  readonly init: GaussianMixtureTheta;
  /** `imputedHead[n][k]` is E[x_n | x_obs, z = k]. */
  readonly steps: readonly (Step & { readonly imputedHead?: readonly (readonly number[][])[] })[];
  readonly fixedPoint: {
    readonly iterations: number;
    readonly logLikelihood: number;
    readonly theta: GaussianMixtureTheta;
  };
}

const { expected, tolerance } = readFixture<{
  readonly expected: { readonly runs: readonly Reference[] };
  readonly tolerance: Tolerance;
}>("missing-features");

describe.each(expected.runs)("missing-features / $name", ({ K, x, init, steps, fixedPoint }) => {
  const points = pointsFromRows(x.map((row) => row.map((value) => value ?? Number.NaN)));
  const model = {
    kind: "gaussian-mixture",
    components: K,
    covariance: "full",
    floor: null,
  } as const;
  const choices = choicesFor(model, init);
  const found: string[] = [];
  const { frames } = runFor({ points }, choices, 2 * fixedPoint.iterations, (problem, frame) => {
    const step = steps.find((s) => s.phase === frame.phase && s.iteration === frame.iteration);
    if (step?.phase !== "E") return;
    const q = rowsOfQ(problem);
    const counts = init.weights.map((_, k) => q.reduce((sum, row) => sum + entry(row, k), 0));
    found.push(...apart(`counts at E${step.iteration}`, step.nk ?? [], counts, tolerance));
    const origin = { theta: frame.qTheta, iteration: frame.iteration };
    for (const [n, wanted] of (step.imputedHead ?? []).entries()) {
      const question = { topic: "regression", origin, point: n } as const;
      const { columns, given } = finish(answer(problem, question)) as Answers["regression"];
      const means = given.map((each) => each.means);
      const those = wanted.map((row) => columns.map((d) => entry(row, d)));
      if (columns.length > 0) found.push(...apart(`E[x_${n}]`, those, means, tolerance));
    }
  });

  test("every half-step has the reference values", () => {
    expect(found).toEqual([]);
    for (const [i, step] of steps.entries()) {
      const frame = frames[i] as Frame;
      expect([frame.phase, frame.iteration]).toEqual([step.phase, step.iteration]);
      expect(differences(step, frame, tolerance)).toEqual([]);
    }
  });

  test("breaks no promise on its way to the fixed point", () => {
    for (const [i, frame] of frames.entries())
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
    const last = frames.at(-1) as Frame;
    const away = Math.abs(last.logLikelihood - fixedPoint.logLikelihood);
    expect(away).toBeLessThanOrEqual(1e-9 * Math.abs(fixedPoint.logLikelihood));
    const near = { theta: { rel: 1e-6, abs: 1e-9 } };
    expect(apart("θ", fixedPoint.theta, last.theta, near)).toEqual([]);
  });
});
