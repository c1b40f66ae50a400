import { beforeAll, describe, expect, test } from "vitest";
import { inverseOf } from "../../maths/linear/inverse.ts";
import { at, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import type { Moments } from "../../models/contract/drawn/portrait.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { kernels } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import type { Family, LogDensitySpec, TargetSpec } from "../../models/log-density/spec.ts";
import type { Phi } from "../../models/log-density/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { InferenceChoice } from "../../rules/index.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { answer } from "../questions/answers.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "../run/frame.ts";
import { newProblem } from "../run/problem.ts";
import { finish } from "../testing/finish.ts";
import { runFor } from "../testing/run.ts";
import { readFixture } from "./read.ts";

interface Kls {
  readonly kl_q_p: number;
  readonly kl_p_q: number;
}
interface MeanField {
  readonly mu: Vector;
  readonly Sigma: Matrix;
  readonly reverseKL: Kls & { readonly variances: Vector };
  readonly forwardKL: Kls & { readonly variances: Vector };
  readonly isotropicReverse: { readonly variance: number; readonly kl_q_p: number };
  readonly isotropicForward: { readonly variance: number; readonly kl_p_q: number };
  readonly coordinateAscent: readonly {
    readonly mean: Vector;
    readonly variances?: Vector;
    readonly kl?: number;
  }[];
}
interface Logistic {
  readonly name: string;
  readonly x: Vector;
  readonly y: Vector;
  readonly priorVariance: number;
  readonly logEvidence: number;
  readonly laplace: { readonly mode: number; readonly variance: number };
  readonly gaussianVB: { readonly mean: number; readonly sd: number; readonly elbo: number };
}
const closed = readFixture<{ expected: { meanField: readonly MeanField[] } }>("vi-closed-forms");
const logistic = readFixture<{ expected: { runs: readonly Logistic[] } }>("vb-logistic");

const rule = (kind: string) => ({ kind }) as unknown as InferenceChoice;

function choicesOf(target: TargetSpec, family: Family, inference: InferenceChoice, mean: Vector) {
  const model: LogDensitySpec = { kind: "log-density", target, family };
  const covariance = [
    [1, 0],
    [0, 1],
  ];
  return {
    model: model as Spec,
    start: { mean, covariance } as unknown as Choices["start"],
    inference,
    learning: { kind: "closed-form" },
    stop: { tolerance: 0, maxIterations: 100 },
    seed: 1,
  } satisfies Choices;
}

/** log N(z | μ, Σ), as it is typed. */
function gaussian({ mu, Sigma }: MeanField): TargetSpec {
  const precision = inverseOf(Sigma);
  const [a, b, c] = [at(precision, 0, 0), at(precision, 0, 1), at(precision, 1, 1)];
  const [u, v] = ["x", "y"].map((name, d) => `(${name} - (${entry(mu, d)}))`);
  const volume = at(Sigma, 0, 0) * at(Sigma, 1, 1) - at(Sigma, 0, 1) ** 2;
  const expression = `-(${a}*${u}^2 + 2*(${b})*${u}*${v} + ${c}*${v}^2)/2 - log(2*pi) - log(${volume})/2`;
  return { kind: "typed", expression };
}

const nothing: Data = { points: pointsFromRows([]) };
const near = (value: number | null | undefined, wanted: number, relative: number, absolute = 0) =>
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
    absolute + relative * Math.abs(wanted),
  );

beforeAll(async () => {
  const typed = choicesOf({ kind: "typed", expression: "x" }, "full", rule("coordinate"), [0, 0]);
  await Promise.all([kernels.load(typed.model), loadAllRules(typed.model)]);
  // mathjs is large to read.
}, 60_000);

const inPlane = closed.expected.meanField.filter(({ mu }) => mu.length === 2);
/** What is measured is ℓ − 𝓛, a difference of numbers that quadrature has to rounding. */
const KL = { relative: 1e-10, absolute: 1e-12 };

describe.each(inPlane)("a Gaussian p about $mu", (one) => {
  const target = gaussian(one);
  const framesOf = (family: Family, kind: string, mean: Vector, steps: number): readonly Frame[] =>
    runFor(nothing, choicesOf(target, family, rule(kind), mean), steps).frames;
  const reverse = ({ logLikelihood, elbo }: Frame) => (logLikelihood ?? 0) - (elbo ?? 0);
  const varianceOf = (frame: Frame, d: number) => at((frame.phi as Phi).covariance, d, d);

  test("coordinate ascent is the oracle's, sweep by sweep", () => {
    const [first] = one.coordinateAscent;
    const steps = one.coordinateAscent.length - 1;
    const frames = framesOf("mean-field", "coordinate", first?.mean ?? [], steps);
    for (const [i, { mean, variances, kl }] of one.coordinateAscent.entries()) {
      const frame = frames[i] as Frame;
      for (const d of [0, 1]) {
        near((frame.phi as Phi).mean[d], entry(mean, d), 1e-10, 1e-10);
        if (variances) near(varianceOf(frame, d), entry(variances, d), 1e-10, 1e-12);
      }
      if (kl !== undefined) near(reverse(frame), kl, KL.relative, KL.absolute);
    }
  });

  test("both KLs at both optima, of a mean field and of circles", () => {
    const best = framesOf("mean-field", "coordinate", one.mu, 3).at(-1) as Frame;
    near(reverse(best), one.reverseKL.kl_q_p, KL.relative, KL.absolute);
    near(best.lines?.forwardKl, one.reverseKL.kl_p_q, KL.relative, KL.absolute);
    const moments = framesOf("mean-field", "forward-kl", [0, 0], 1).at(-1) as Frame;
    near(moments.lines?.forwardKl, one.forwardKL.kl_p_q, KL.relative, KL.absolute);
    near(reverse(moments), one.forwardKL.kl_q_p, KL.relative, KL.absolute);
    const circle = framesOf("isotropic", "coordinate", one.mu, 3).at(-1) as Frame;
    near(varianceOf(circle, 0), one.isotropicReverse.variance, 1e-10);
    near(reverse(circle), one.isotropicReverse.kl_q_p, KL.relative, KL.absolute);
    const round = framesOf("isotropic", "forward-kl", [0, 0], 1).at(-1) as Frame;
    near(varianceOf(round, 0), one.isotropicForward.variance, 1e-10);
    near(round.lines?.forwardKl, one.isotropicForward.kl_p_q, KL.relative, KL.absolute);
  });
});

/** With a second input that is always 0 the second weight keeps its prior, in p and in q. */
describe.each(logistic.expected.runs)("logistic regression on one weight: $name", (one) => {
  const { x, y, priorVariance, gaussianVB, laplace } = one;
  const data: Data = {
    points: pointsFromRows(x.map((value) => [value, 0])),
    labels: Int16Array.from(y, (sign) => (sign > 0 ? 0 : 1)),
  };
  const choices = choicesOf(
    { kind: "logistic", priorVariance },
    "mean-field",
    rule("coordinate"),
    [0, 0],
  );

  test("has the oracle's evidence and its best Gaussian", async () => {
    await kernels.load(choices.model);
    const last = runFor(data, choices, 12).frames.at(-1) as Frame;
    near(last.logLikelihood, one.logEvidence, 1e-9);
    near(last.elbo, gaussianVB.elbo, 1e-8);
    const { mean, covariance } = last.phi as Phi;
    near(mean[0], gaussianVB.mean, 1e-5);
    near(Math.sqrt(at(covariance, 0, 0)), gaussianVB.sd, 1e-5);
  });

  test("has the oracle's Laplace approximation", async () => {
    await kernels.load(choices.model);
    const found = finish(answer(newProblem(data, choices), { topic: "portrait", theta: {} }));
    const { mean, covariance } = (found as { laplace: Moments }).laplace;
    near(mean[0], laplace.mode, 1e-8);
    near(at(covariance, 0, 0), laplace.variance, 1e-6);
  });
});
