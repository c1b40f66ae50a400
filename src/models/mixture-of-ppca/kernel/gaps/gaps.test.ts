import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../../maths/linear/matrix.ts";
import { seeded } from "../../../../maths/random.ts";
import { logSumExp } from "../../../../maths/special/logSumExp.ts";
import type { Data } from "../../../contract/kernel.ts";
import * as mixture from "../../../gaussian-mixture/testing/direct.ts";
import { boundOf, logDensityOf } from "../../../ppca/testing/directGaps.ts";
import { pointAt, pointsFromRows, rowsOf } from "../../../shared/points.ts";
import { editor } from "../../editor/index.ts";
import { latentKinds, type MixtureOfPpcaSpec, startKinds } from "../../spec.ts";
import { cases, casesWithGaps, randomTheta } from "../../testing/cases.ts";
import { componentOf, faultIn, gaussiansOf, type MixtureOfPpcaTheta } from "../../theta.ts";
import { kernel } from "../index.ts";
import { gaps } from "./index.ts";

const gapped = gaps as unknown as typeof kernel;

function pass(of: typeof kernel, spec: MixtureOfPpcaSpec, data: Data, theta: MixtureOfPpcaTheta) {
  const { size } = data.points;
  const [q, made] = [of.allocate(spec, data), of.evidence(spec, data)];
  of.infer(spec, data, theta, { from: 0, to: size }, q, made);
  const gammas = (n: number) => theta.weights.map((_, k) => entry(q.values, k * size + n));
  const elbo = (to: MixtureOfPpcaTheta) =>
    of.expectedLogJoint(spec, made.stats, to).reduce((sum, term) => sum + term, made.entropy);
  return { ...made, gammas, elbo };
}

const near = (a: number, b: number, rel = 1e-9) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(rel * (1 + Math.abs(b)));

/** log π_k + log p(x_o | k) of each component, −∞ where another is observed. */
const logJoint = ({ points, observed }: Data, theta: MixtureOfPpcaTheta, n: number): number[] =>
  theta.weights.map((weight, k) => {
    const label = observed?.[n] ?? -1;
    if (label >= 0 && label !== k) return Number.NEGATIVE_INFINITY;
    return Math.log(weight) + logDensityOf(componentOf(theta, k), pointAt(points, n));
  });

describe("a mixture of PPCA where entries are missing", () => {
  test("has ℓ, γ, the ELBO and what is missing by their definitions, at the θ of q and elsewhere", () => {
    fc.assert(
      fc.property(casesWithGaps, ({ spec, data, theta, seed }) => {
        const { points } = data;
        const rows = rowsOf(points);
        const made = pass(gapped, spec, data, theta);
        const joint = rows.map((_, n) => logJoint(data, theta, n));
        const ell = joint.reduce((sum, row) => sum + logSumExp(row), 0);
        near(made.logLikelihood, ell);
        near(made.elbo(theta), ell);
        for (const [n, row] of joint.entries())
          for (const [k, gamma] of made.gammas(n).entries())
            near(gamma, Math.exp(entry(row, k) - logSumExp(row)), 1e-8);
        const other = randomTheta(
          seeded(seed, 1),
          spec.components,
          points.dimensions,
          spec.factors,
        );
        const withFactors = spec.latent === "labels-and-factors";
        const bound = rows.reduce(
          (sum, x, n) =>
            made.gammas(n).reduce((total, gamma, k) => {
              if (gamma === 0) return total;
              const [from, to] = [componentOf(theta, k), componentOf(other, k)];
              const own = Math.log(entry(other.weights, k)) - Math.log(gamma);
              return total + gamma * (own + boundOf(from, to, x, withFactors));
            }, sum),
          0,
        );
        near(made.elbo(other), bound);
        const into = new Float64Array(spec.components * points.size);
        gapped.density.logJoint(spec, theta, points, into);
        for (const n of rows.keys())
          for (const [k, value] of logJoint({ points }, theta, n).entries())
            near(entry(into, k * points.size + n), value);
      }),
      { numRuns: 20 },
    );
  });

  test("is as without gaps where there are none, M-step and two stages too", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const [plain, own] = [pass(kernel, spec, data, theta), pass(gapped, spec, data, theta)];
        near(own.logLikelihood, plain.logLikelihood, 1e-12);
        near(own.entropy, plain.entropy, 1e-12);
        const next = [
          ...[undefined, ["means"], ["loadings"], ["noises"], ["weights", "loadings"]].map((free) =>
            [kernel, gapped].map(
              (of, i) => of.maximise(spec, data, (i === 0 ? plain : own).stats, theta, free).theta,
            ),
          ),
          [kernel, gapped].map(
            (of, i) =>
              of.learn?.({ kind: "two-stage" }, {
                spec,
                data,
                stats: (i === 0 ? plain : own).stats,
                theta,
              } as never).theta,
          ),
        ];
        for (const [a, b] of next) {
          if (!a || !b) {
            expect(b).toBe(a);
            continue;
          }
          const [x, y] = [a, b].map(
            (of) =>
              [of.weights, of.means, of.noises, gaussiansOf(of).covariances].flat(3) as number[],
          );
          for (const [i, value] of (x ?? []).entries()) near(entry(y ?? [], i), value, 1e-8);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("starts by every rule from numbers, and tells a point by what is there of it", () => {
    fc.assert(
      fc.property(casesWithGaps, fc.constantFrom(...startKinds), fc.nat(), (of, kind, pick) => {
        const { spec, data, theta } = of;
        const made = gapped.start(spec, data, { kind, seed: 1 }, seeded(1));
        expect(faultIn(spec, data.points.dimensions, made)).toBeNull();
        const n = pick % data.points.size;
        const joint = logJoint({ points: data.points }, theta, n);
        for (const [k, { cells }] of editor.explain(spec, data, theta, n).rows.entries())
          near(entry(cells, 2), entry(joint, k));
      }),
      { numRuns: 30 },
    );
  });

  test("climbs: no M-step, whole or in two stages, lowers what it promises to raise", () => {
    fc.assert(
      fc.property(casesWithGaps, ({ spec, data, theta }) => {
        const made = pass(gapped, spec, data, theta);
        const slack = 1e-10 * (1 + Math.abs(made.logLikelihood));
        const whole = gapped.maximise(spec, data, made.stats, theta).theta;
        if (whole) {
          expect(made.elbo(whole)).toBeGreaterThanOrEqual(made.elbo(theta) - slack);
          expect(pass(gapped, spec, data, whole).logLikelihood).toBeGreaterThanOrEqual(
            made.elbo(whole) - slack,
          );
        }
        const lesson = { spec, data, stats: made.stats, theta } as never;
        const staged = gapped.learn?.({ kind: "two-stage" }, lesson).theta;
        if (!staged) return;
        expect(pass(gapped, spec, data, staged).logLikelihood).toBeGreaterThanOrEqual(
          made.logLikelihood - slack,
        );
        const labels = pass(gapped, { ...spec, latent: "labels" }, data, theta);
        expect(labels.elbo(staged)).toBeGreaterThanOrEqual(labels.elbo(theta) - slack);
      }),
      { numRuns: 40 },
    );
  });
});

test.each(latentKinds)(
  "ℓ with gaps is the integral over what is missing, and so are its mean and spread (%s)",
  (latent) => {
    const spec = { kind: "mixture-of-ppca", components: 2, factors: 1, latent } as const;
    const theta: MixtureOfPpcaTheta = {
      weights: [0.35, 0.65],
      means: [
        [0, 1, -0.5],
        [1.5, -1, 0.5],
      ],
      loadings: [
        [[1], [0.6], [-0.4]],
        [[-0.3], [0.9], [0.7]],
      ],
      noises: [0.4, 0.25],
    };
    const [step, reach] = [0.08, 8];
    // The rule of rectangles is all but exact where a density has died away at the ends.
    const ys = Array.from({ length: (2 * reach) / step }, (_, i) => i * step - reach);
    for (const row of [
      [0.3, Number.NaN, -0.2],
      [Number.NaN, 0.8, Number.NaN],
    ]) {
      const holes = row.flatMap((x, d) => (Number.isNaN(x) ? [d] : []));
      const places = (
        holes.length === 1 ? ys.map((y) => [y]) : ys.flatMap((y) => ys.map((z) => [y, z]))
      ).map((at) => row.map((x, d) => (holes.includes(d) ? entry(at, holes.indexOf(d)) : x)));
      const heights = mixture
        .logJointTable({ points: pointsFromRows(places) }, gaussiansOf(theta))
        .map((each) => Math.exp(logSumExp(each)));
      const whole = heights.reduce((sum, height) => sum + height, 0);
      const data = { points: pointsFromRows([row]) };
      const made = pass(gapped, spec, data, theta);
      expect(made.logLikelihood).toBeCloseTo(Math.log(whole * step ** holes.length), 10);
      const [told] = gaps.missing(spec, theta, data.points);
      expect(told?.columns).toEqual(holes);
      for (const [i, d] of holes.entries()) {
        const moment = (power: number) =>
          heights.reduce((sum, h, n) => sum + (h / whole) * (places[n]?.[d] ?? 0) ** power, 0);
        const given = (power: number) =>
          made.gammas(0).reduce((sum, gamma, k) => {
            const { means = [], variances = [] } = told?.given[k] ?? {};
            const second = entry(variances, i) + entry(means, i) ** 2;
            return sum + gamma * (power === 1 ? entry(means, i) : second);
          }, 0);
        for (const power of [1, 2]) expect(given(power)).toBeCloseTo(moment(power), 10);
      }
    }
  },
);
