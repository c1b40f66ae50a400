import { describe, expect, test } from "vitest";
import { designOf } from "../../models/linear-regression/kernel/design.ts";
import { covarianceOf, posteriorOf } from "../../models/linear-regression/kernel/posterior.ts";
import type { RegressionTheta } from "../../models/linear-regression/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "../run/frame.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { apart, differences } from "./compare.ts";
import type { Tolerance } from "./fixture.ts";
import { readFixture } from "./read.ts";

interface Values extends RegressionTheta {
  readonly logEvidence: number;
  readonly posteriorMean?: readonly number[];
  readonly posteriorCovariance?: readonly (readonly number[])[];
}

interface Reference {
  readonly name: string;
  readonly Phi: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly init: RegressionTheta;
  readonly steps: readonly (Partial<Values> & {
    readonly phase: "init" | "E" | "M";
    readonly iteration: number;
    readonly logEvidence: number;
    readonly elbo: number | null;
    readonly kl: number | null;
  })[];
  readonly fixedPoint: Values & { readonly iterations: number };
  /** Its fixed point, and the way there. */
  readonly mackay: Values & {
    readonly first15: readonly (Values & { readonly iteration: number })[];
  };
}

const fixture = readFixture<{
  readonly expected: { readonly runs: readonly Reference[] };
  readonly tolerance: {
    readonly logEvidence: Tolerance["logLikelihood"];
    readonly theta: { rel: number };
  };
}>("bayes-linear-evidence");
const tolerance: Tolerance = {
  logLikelihood: fixture.tolerance.logEvidence,
  theta: { abs: 1e-9, ...fixture.tolerance.theta },
};

const spec = {
  kind: "linear-regression",
  basis: { kind: "columns", intercept: false },
} as const;

await loadAllRules(spec);

describe.each(fixture.expected.runs)("$name", (reference) => {
  const points = pointsFromRows(reference.Phi.map((row, n) => [...row, reference.y[n] ?? 0]));
  const choices = choicesFor(spec, reference.init);
  const q = (theta: unknown) => posteriorOf(designOf(spec.basis, points), theta as RegressionTheta);
  const off = (wanted: Partial<Values>, theta: unknown, close = tolerance) =>
    (["beta", "lambda"] as const).flatMap((name) =>
      wanted[name] === undefined ? [] : apart(name, wanted[name], (theta as Values)[name], close),
    );
  const offQ = (wanted: Partial<Values>, theta: unknown) => [
    ...(wanted.posteriorMean ? apart("m", wanted.posteriorMean, q(theta).mean, tolerance) : []),
    ...(wanted.posteriorCovariance
      ? apart("S", wanted.posteriorCovariance, covarianceOf(q(theta)), tolerance)
      : []),
  ];

  test("every half-step of EM has the reference values, m and S among them", () => {
    const { frames } = runFor({ points }, choices, reference.steps.length - 1);
    for (const [i, { logEvidence, ...step }] of reference.steps.entries()) {
      const frame = frames[i] as (typeof frames)[number];
      expect([frame.phase, frame.iteration]).toEqual([step.phase, step.iteration]);
      expect(differences({ ...step, logLikelihood: logEvidence }, frame, tolerance)).toEqual([]);
      expect(off(step, frame.theta)).toEqual([]);
      if (step.phase === "E") expect(offQ(step, frame.qTheta)).toEqual([]);
    }
  });

  test("EM and MacKay’s rule end in the reference’s fixed points", () => {
    const loose = { ...tolerance, theta: { rel: 1e-5, abs: 0 } };
    const { fixedPoint, mackay } = reference;
    const long = runFor({ points }, choices, 2 * fixedPoint.iterations).frames.at(-1) as Frame;
    expect(off(fixedPoint, long.theta, loose)).toEqual([]);
    expect(long.logLikelihood).toBeCloseTo(fixedPoint.logEvidence, 7);
    const learning = { kind: "mackay" } as unknown as Choices["learning"];
    const { frames } = runFor({ points }, { ...choices, learning }, 400);
    const whole = frames.filter(({ phase }) => phase !== "E");
    for (const wanted of mackay.first15) {
      const frame = whole[wanted.iteration] as Frame;
      expect(Math.abs((frame.logLikelihood ?? 0) - wanted.logEvidence)).toBeLessThan(
        tolerance.logLikelihood.abs,
      );
      expect(off(wanted, frame.theta)).toEqual([]);
      if (wanted.iteration > 0) expect(frame.neverFalls).toEqual([]);
    }
    expect(off(mackay, whole.at(-1)?.theta, loose)).toEqual([]);
  });
});
