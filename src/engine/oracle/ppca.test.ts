import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedForm } from "../../models/ppca/closedForm.ts";
import { cases } from "../../models/ppca/testing/cases.ts";
import { covarianceOf, type PpcaTheta } from "../../models/ppca/theta.ts";
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
  readonly sigma2: number;
}

interface Reference {
  readonly name: string;
  readonly model: string;
  readonly q: number;
  readonly x: readonly (readonly number[])[];
  readonly mean: readonly number[];
  readonly init: { readonly W: readonly (readonly number[])[]; readonly sigma2: number };
  readonly steps: readonly (Step & Partial<Shape>)[];
  readonly fixedPoint: Shape & { readonly iterations: number; readonly logLikelihood: number };
  readonly closedForm: Shape & { readonly logLikelihood: number };
}

const { expected, tolerance } = readFixture<{
  readonly expected: { readonly runs: readonly Reference[] };
  readonly tolerance: Tolerance;
}>("ppca");

const shapeOf = (theta: unknown): Shape => {
  const { loadings, noise } = theta as PpcaTheta;
  return { WWt: covarianceOf({ loadings, noise: 0 }), sigma2: noise };
};

/** How θ differs from the reference, W by WWᵀ alone. */
const off = (wanted: Shape, theta: unknown, close: Pick<Tolerance, "theta"> = tolerance) => [
  ...apart("WWᵀ", wanted.WWt, shapeOf(theta).WWt, close),
  ...apart("σ²", wanted.sigma2, shapeOf(theta).sigma2, close),
];

describe.each(expected.runs.filter(({ model }) => model === "PPCA"))("PPCA $name", (reference) => {
  const { init, steps, fixedPoint, closedForm: best, q, mean } = reference;
  const points = pointsFromRows(reference.x);
  const theta: PpcaTheta = { mean, loadings: init.W, noise: init.sigma2 };
  const choices = choicesFor({ kind: "ppca", factors: q }, theta);
  const { frames } = runFor({ points }, choices, 2 * fixedPoint.iterations);

  test("every half-step has the reference values", () => {
    for (const [i, step] of steps.entries()) {
      const frame = frames[i] as Frame;
      expect([frame.phase, frame.iteration]).toEqual([step.phase, step.iteration]);
      expect(differences(step, frame, tolerance)).toEqual([]);
      if (step.WWt && step.sigma2)
        expect(off({ WWt: step.WWt, sigma2: step.sigma2 }, frame.theta)).toEqual([]);
      expect(apart("μ", mean, (frame.theta as PpcaTheta).mean, tolerance)).toEqual([]);
    }
  });

  test("breaks no promise on its way to the fixed point, which is the closed form", () => {
    for (const [i, frame] of frames.entries())
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
    const last = frames.at(-1) as Frame;
    for (const wanted of [fixedPoint, best]) {
      const away = Math.abs(last.logLikelihood - wanted.logLikelihood);
      expect(away).toBeLessThanOrEqual(1e-9 * Math.abs(wanted.logLikelihood));
      expect(off(wanted, last.theta, { theta: { rel: 1e-5, abs: 0 } })).toEqual([]);
    }
  });

  test("the closed form is the reference's, and EM does not leave it", () => {
    const found = closedForm(points, q);
    expect(off(best, found)).toEqual([]);
    const run = runFor({ points }, { ...choices, start: found }, 2);
    expect(off(best, run.frames.at(-1)?.theta)).toEqual([]);
    expect(run.frames[0]?.logLikelihood).toBeCloseTo(best.logLikelihood, 8);
  });
});

describe("PPCA on data that need not come from it, from any θ", () => {
  const learning: Choices["learning"][] = [
    { kind: "closed-form" },
    { kind: "closed-form", hold: ["mean", "noise"] },
    { kind: "ecm" },
    { kind: "gradient", stepSize: 0.5, steps: 3, batch: null, backtracking: true },
  ];
  test.each(learning)("breaks no promise by %j", (rule) => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
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
