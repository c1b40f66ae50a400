import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedForm } from "../../models/ppca/closedForm.ts";
import { wholeCases } from "../../models/ppca/testing/cases.ts";
import { covarianceOf, noisesOf, type PpcaTheta } from "../../models/ppca/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { apart, differences } from "./compare.ts";
import type { Step, Tolerance } from "./fixture.ts";
import { readFixture } from "./read.ts";

interface Shape {
  readonly WWt: readonly (readonly number[])[];
  readonly noiseVariances: readonly number[];
}

interface Reference {
  readonly name: string;
  readonly model: string;
  readonly q: number;
  readonly x: readonly (readonly number[])[];
  readonly mean: readonly number[];
  readonly init: { readonly W: Shape["WWt"]; readonly noiseVariances: readonly number[] };
  readonly steps: readonly (Step & Partial<Shape>)[];
  readonly fixedPoint: Shape & { readonly iterations: number; readonly logLikelihood: number };
  /** Of PPCA; factor analysis has none. */
  readonly closedForm?: Pick<Shape, "WWt"> & {
    readonly sigma2: number;
    readonly logLikelihood: number;
  };
}

const { expected, tolerance } = readFixture<{
  readonly expected: { readonly runs: readonly Reference[] };
  readonly tolerance: Tolerance;
}>("ppca");

const shapeOf = (theta: unknown): Shape => {
  const { loadings, noise } = theta as PpcaTheta;
  return {
    WWt: covarianceOf({ loadings, noise: 0 }),
    noiseVariances: noisesOf({ loadings, noise }),
  };
};

/** How θ differs from the reference, W by WWᵀ alone. */
const off = (wanted: Shape, theta: unknown, close: Pick<Tolerance, "theta"> = tolerance) => [
  ...apart("WWᵀ", wanted.WWt, shapeOf(theta).WWt, close),
  ...apart("noise", wanted.noiseVariances, shapeOf(theta).noiseVariances, close),
];

/** As near as two ways to the same maximum come. */
const loose = { theta: { rel: 1e-5, abs: 0 } };

/** The session that repeats a reference. */
function repeated({ init, model, q, mean, x }: Reference) {
  const points = pointsFromRows(x);
  const [variance = Number.NaN] = init.noiseVariances;
  const spec = { kind: "ppca", factors: q } as const;
  return model === "PPCA"
    ? { points, choices: choicesFor(spec, { mean, loadings: init.W, noise: variance }) }
    : {
        points,
        choices: choicesFor(
          { ...spec, noise: "diagonal" },
          { mean, loadings: init.W, noise: init.noiseVariances },
        ),
      };
}

describe.each(expected.runs)("$model $name", (reference) => {
  const { steps, fixedPoint, closedForm: found, mean } = reference;
  const { points, choices } = repeated(reference);
  const { frames } = runFor({ points }, choices, 2 * fixedPoint.iterations);

  test("every half-step has the reference values", () => {
    for (const [i, step] of steps.entries()) {
      const frame = frames[i] as Frame;
      expect([frame.phase, frame.iteration]).toEqual([step.phase, step.iteration]);
      expect(differences(step, frame, tolerance)).toEqual([]);
      if (step.WWt && step.noiseVariances)
        expect(off({ ...fixedPoint, ...step }, frame.theta)).toEqual([]);
      expect(apart("μ", mean, (frame.theta as PpcaTheta).mean, tolerance)).toEqual([]);
    }
  });

  test("breaks no promise on its way to the fixed point", () => {
    for (const [i, frame] of frames.entries())
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
    const last = frames.at(-1) as Frame;
    const away = Math.abs(last.logLikelihood - fixedPoint.logLikelihood);
    expect(away).toBeLessThanOrEqual(1e-9 * Math.abs(fixedPoint.logLikelihood));
    expect(off(fixedPoint, last.theta, loose)).toEqual([]);
  });

  test.runIf(found)("the fixed point is the closed form, and EM does not leave that", () => {
    if (!found) return;
    const best = { ...found, noiseVariances: mean.map(() => found.sigma2) };
    expect(off(best, frames.at(-1)?.theta, loose)).toEqual([]);
    const theta = closedForm(points, reference.q);
    expect(off(best, theta)).toEqual([]);
    const run = runFor({ points }, { ...choices, start: theta }, 2);
    expect(off(best, run.frames.at(-1)?.theta)).toEqual([]);
    expect(run.frames[0]?.logLikelihood).toBeCloseTo(best.logLikelihood, 8);
  });
});

describe("PPCA and factor analysis on data that need not come from it, from any θ", () => {
  const learning: Choices["learning"][] = [
    { kind: "closed-form" },
    { kind: "closed-form", hold: ["mean", "noise"] },
    { kind: "ecm" },
    { kind: "gradient", stepSize: 0.5, steps: 3, batch: null, backtracking: true },
  ];
  test.each(learning)("breaks no promise by %j", (rule) => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        const choices = { ...choicesFor(spec, theta), learning: rule };
        const { frames } = runFor(data, choices, 12);
        for (const [i, after] of frames.entries()) {
          const before = frames[i - 1];
          if (!before) continue;
          expect(after.neverFalls).toEqual(["logLikelihood", "elbo"]);
          expect(brokenPromises(before, after)).toEqual([]);
          const gap = after.logLikelihood - (after.elbo ?? Number.NaN);
          const slack = 1e-10 * (1 + Math.abs(after.logLikelihood));
          expect(gap).toBeGreaterThanOrEqual(-slack);
          if (after.phase === "E") expect(gap).toBeLessThanOrEqual(slack);
        }
      }),
    );
  });
});
