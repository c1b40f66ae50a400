import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { normal, seeded } from "../../maths/random.ts";
import { kernels } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import {
  along,
  fromCoordinates,
  toCoordinates,
} from "../../models/log-density/kernel/coordinates.ts";
import { expectationOf } from "../../models/log-density/kernel/expectation.ts";
import { draws, gradientBy, pathwise } from "../../models/log-density/kernel/gradient.ts";
import type { Ascent } from "../../models/log-density/rules.ts";
import {
  type Family,
  families,
  type LogDensitySpec,
  type TargetSpec,
} from "../../models/log-density/spec.ts";
import { fitOf } from "../../models/log-density/targets/index.ts";
import { entropyOf, type Phi } from "../../models/log-density/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { InferenceChoice } from "../../rules/index.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { answer } from "../questions/answers.ts";
import type { Choices } from "../registry/session.ts";
import { startFrame } from "../run/advance.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";
import { klGap } from "../run/klGap.ts";
import { finish, newProblem } from "../run/problem.ts";
import { runFor } from "../testing/run.ts";
import type { Answers } from "../thread/protocol.ts";

const targets: readonly TargetSpec[] = [
  { kind: "correlated-gaussian", correlation: -0.6, sdX: 2 },
  { kind: "banana" },
  { kind: "two-modes" },
  { kind: "ring" },
  { kind: "funnel" },
  { kind: "logistic", priorVariance: 3 },
  { kind: "logistic", priorVariance: 3, learnPrior: true },
];
const rng = seeded(12);
const rows = Array.from({ length: 12 }, () => [normal(rng), normal(rng)]);
const data = {
  points: pointsFromRows(rows),
  labels: Int16Array.from(rows, ([x = 0, y = 0]) => Number(x - y + normal(rng) < 0)),
};
const nothing = { points: pointsFromRows([]) };
const dataOf = (target: TargetSpec) => (target.kind === "logistic" ? data : nothing);

const ascent = (change: Partial<Ascent>) =>
  ({
    kind: "ascent",
    stepSize: 0.02,
    steps: 1,
    estimate: "exact",
    samples: 20,
    ...change,
  }) as unknown as InferenceChoice;
const rule = (kind: string) => ({ kind }) as unknown as InferenceChoice;

const ways: readonly InferenceChoice[] = [
  ascent({}),
  ascent({ estimate: "reparameterised", steps: 3 }),
  ascent({ estimate: "score", stepSize: 0.005 }),
  rule("coordinate"),
  rule("forward-kl"),
];

const choicesOf = (
  target: TargetSpec,
  family: Family,
  inference: InferenceChoice,
  start: Phi,
): Choices => ({
  model: { kind: "log-density", target, family } satisfies LogDensitySpec as Spec,
  start: (target.kind === "logistic" && target.learnPrior
    ? { ...start, lambda: 1 / 3 }
    : start) as unknown as Choices["start"],
  inference,
  learning: { kind: "closed-form" },
  stop: { tolerance: 1e-8, maxIterations: 100 },
  seed: 5,
});

const circle = (x: number, y: number, sd: number): Phi => ({
  mean: [x, y],
  covariance: [
    [sd * sd, 0],
    [0, sd * sd],
  ],
});

beforeAll(async () => {
  const spec = choicesOf({ kind: "ring" }, "full", rule("coordinate"), circle(0, 0, 1)).model;
  await Promise.all([kernels.load(spec), loadAllRules(spec)]);
});

describe.each(targets)("$kind $learnPrior", (target) => {
  test("𝓛 stays below ℓ, both KLs above 0, nothing promised breaks, and 𝓛’s two forms agree", () => {
    for (const family of families)
      for (const inference of ways) {
        const { frames } = runFor(
          dataOf(target),
          choicesOf(target, family, inference, circle(0.7, -0.4, 0.8)),
          6,
        );
        expect(frames.length).toBeGreaterThan(6);
        frames.forEach((frame, i) => {
          const { logLikelihood, elbo, rounding = 0, lines = {} } = frame;
          expect(logLikelihood - (elbo ?? Number.NaN)).toBeGreaterThan(-rounding - 1e-9);
          expect(lines.forwardKl).toBeGreaterThan(-1e-9);
          if (target.kind === "logistic")
            expect(lines.otherForm).toBeCloseTo(elbo ?? Number.NaN, 9);
          if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
        });
      }
  });

  test("the same seed gives the same trace, another seed another", () => {
    const choices = choicesOf(
      target,
      "mean-field",
      ascent({ estimate: "score", stepSize: 0.005 }),
      circle(0.5, 0, 1),
    );
    const once = runFor(dataOf(target), choices, 5).frames;
    expect(runFor(dataOf(target), structuredClone(choices), 5).frames).toEqual(once);
    const other = runFor(dataOf(target), { ...choices, seed: 6 }, 5).frames;
    expect(other.at(-1)?.phi).not.toEqual(once.at(-1)?.phi);
  });
});

describe.each(families)("∇𝓛 of a %s q", (family) => {
  const gaussian = fc.record({
    x: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    y: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    logXx: fc.double({ min: -1.5, max: 0.3, noNaN: true }),
    logYy: fc.double({ min: -1.5, max: 0.3, noNaN: true }),
    yx: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  });
  const smooth = targets.slice(0, 6);

  test("is that of finite differences", () => {
    fc.assert(
      fc.property(gaussian, fc.constantFrom(...smooth), (at, kind) => {
        const target = fitOf({ kind: "log-density", target: kind, family }, data, null);
        const u = along(family, at).map((value, i) =>
          family === "isotropic" && i === 2 ? value / 2 : value,
        );
        const gradient = pathwise(target, family, fromCoordinates(family, u));
        const bound = (i: number, h: number) => {
          const phi = fromCoordinates(family, u.with(i, (u[i] ?? 0) + h));
          return expectationOf(target, phi).value + entropyOf(phi);
        };
        for (const [i, slope] of gradient.entries()) {
          const h = 1e-4;
          const difference =
            (8 * (bound(i, h) - bound(i, -h)) - (bound(i, 2 * h) - bound(i, -2 * h))) / (12 * h);
          expect(Math.abs(slope - difference)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each(["reparameterised", "score"] as const)("is the mean of the %s estimate", (estimate) => {
    for (const kind of smooth) {
      const target = fitOf({ kind: "log-density", target: kind, family }, data, null);
      const phi = fromCoordinates(family, toCoordinates(family, circle(0.4, 0.3, 0.6)));
      const exact = pathwise(target, family, phi);
      const from = seeded(77);
      const size = 400;
      const made = Array.from({ length: size }, () =>
        gradientBy(estimate, 25, target, family, phi, from),
      );
      for (const [i, wanted] of exact.entries()) {
        const values = made.map((one) => one[i] ?? Number.NaN);
        const mean = values.reduce((sum, value) => sum + value, 0) / size;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (size - 1);
        expect(Math.abs(mean - wanted)).toBeLessThan(5 * Math.sqrt(variance / size));
      }
    }
  });
});

test("the score function has far more variance than reparameterised draws", () => {
  const target = fitOf(
    { kind: "log-density", target: { kind: "banana" }, family: "full" },
    nothing,
    null,
  );
  const phi = circle(0, -0.5, 1);
  const varianceOf = (estimate: "reparameterised" | "score") => {
    const from = seeded(3);
    const values = Array.from(
      { length: 300 },
      () => gradientBy(estimate, 10, target, "full", phi, from)[0] ?? 0,
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  };
  expect(varianceOf("score")).toBeGreaterThan(5 * varianceOf("reparameterised"));
  expect(draws(3, seeded(1)).weights).toEqual(Float64Array.of(1 / 3, 1 / 3, 1 / 3));
});

test("a prior that goes flat with a q thrown far off ends the run; ℓ is found up to there", () => {
  const target = { kind: "logistic", learnPrior: true } as const;
  const choices = choicesOf(target, "mean-field", rule("coordinate"), circle(0, 0, 1));
  const learnt = (square: number) =>
    kernels.of(choices.model).maximise(choices.model, data, { square }, { lambda: 1 });
  const ended = { status: "degenerate", components: [] };
  expect(learnt(1e13)).toEqual({ theta: null, ended });
  expect(learnt(1e11)).toEqual({ theta: { lambda: 2e-11 } });
  const flat = { ...circle(0, 0, 1), lambda: 2e-11 } as unknown as Choices["start"];
  const [frame] = runFor(data, { ...choices, start: flat }, 0).frames;
  expect(frame?.logLikelihood).toBeLessThan(0);
});

test("a q that reaches where p is 0 is no start; in hand its ELBO is −∞, as far below ℓ as can be", () => {
  const far = circle(300, 0, 1);
  const choices = choicesOf(
    { kind: "typed", expression: "log(exp(-x^2-y^2) + 0.1*exp(-(x-3)^2-y^2))" },
    "full",
    rule("coordinate"),
    far,
  );
  expect(() => runFor(nothing, choices, 1)).toThrow(/^At this start the ELBO has no finite value/);
  const problem = newProblem(nothing, choices);
  const found = finish(answer(problem, { topic: "probe", theta: far })) as Answers["probe"];
  expect(found.elbo).toBe(Number.NEGATIVE_INFINITY);
  expect(klGap(finish(startFrame(problem, {})))).toBe(Number.POSITIVE_INFINITY);
});
