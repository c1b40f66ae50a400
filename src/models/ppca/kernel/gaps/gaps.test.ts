import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky, logDeterminant, mahalanobis } from "../../../../maths/linear/cholesky.ts";
import { symmetricEigen } from "../../../../maths/linear/eigen.ts";
import { inverseOf } from "../../../../maths/linear/inverse.ts";
import { at, build, entry, type Matrix } from "../../../../maths/linear/matrix.ts";
import type { Data } from "../../../contract/kernel.ts";
import { rowsOf } from "../../../shared/points.ts";
import { editor } from "../../editor/index.ts";
import type { PpcaSpec } from "../../spec.ts";
import { cases, casesWithGaps } from "../../testing/cases.ts";
import * as direct from "../../testing/direct.ts";
import { covarianceOf, type PpcaTheta } from "../../theta.ts";
import { kernel } from "../index.ts";
import { gaps } from "./index.ts";

const LOG_2PI = Math.log(2 * Math.PI);
const sub = (s: Matrix, rows: readonly number[], columns: readonly number[]): number[][] =>
  rows.map((i) => columns.map((j) => at(s, i, j)));
const times = (a: Matrix, x: readonly number[]): number[] =>
  a.map((row) => row.reduce((sum, v, j) => sum + v * entry(x, j), 0));

/** The Gaussian of (x, z): mean (μ, 0), covariance ((C, W), (Wᵀ, I)). */
function joint({ mean, loadings, noise }: PpcaTheta) {
  const factors = loadings[0]?.length ?? 0;
  const size = mean.length + factors;
  const inner = covarianceOf({ loadings, noise });
  const s = build(size, size, (i, j) => {
    const [a, b] = [i - mean.length, j - mean.length];
    if (a < 0 && b < 0) return at(inner, i, j);
    if (a < 0) return at(loadings, i, b);
    if (b < 0) return at(loadings, j, a);
    return a === b ? 1 : 0;
  });
  return { mean: [...mean, ...new Array<number>(factors).fill(0)], s };
}

const logNormal = (s: Matrix, away: readonly number[]): number => {
  const lower = cholesky(s) ?? [];
  return -0.5 * (away.length * LOG_2PI + logDeterminant(lower) + mahalanobis(lower, away));
};

/** What is latent of a row, given what is there, by conditioning the joint Gaussian. */
function given(theta: PpcaTheta, x: readonly number[]) {
  const { mean, s } = joint(theta);
  const known = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const latent = mean.flatMap((_, i) => (known.includes(i) ? [] : [i]));
  const away = known.map((d) => entry(x, d) - entry(mean, d));
  const inner = known.length === 0 ? [] : inverseOf(sub(s, known, known));
  const across = sub(s, latent, known);
  const pull = across.map((row) => (inner.length === 0 ? [] : times(inner, row)));
  const covariance = sub(s, latent, latent).map((row, i) =>
    row.map(
      (value, j) => value - (pull[i] ?? []).reduce((sum, p, a) => sum + p * at(across, j, a), 0),
    ),
  );
  const shift = pull.map((row) => row.reduce((sum, p, a) => sum + p * entry(away, a), 0));
  return {
    known,
    latent,
    away,
    s,
    mean,
    covariance,
    place: latent.map((i, a) => entry(mean, i) + entry(shift, a)),
  };
}

/** Σ_n [E_q log p(x, z | to) + H(q)] with q the posterior under `from`, term by term as Gaussians of (x, z). */
function bound(points: Data["points"], from: PpcaTheta, to: PpcaTheta): number {
  const whole = joint(to);
  const precision = inverseOf(whole.s);
  const logs = logDeterminant(cholesky(whole.s) ?? []);
  return rowsOf(points).reduce((sum, x) => {
    const q = given(from, x);
    const y = whole.mean.map((m, i) => {
      const a = q.latent.indexOf(i);
      return (a < 0 ? entry(x, i) : entry(q.place, a)) - m;
    });
    const square = y.reduce((total, v, i) => total + v * entry(times(precision, y), i), 0);
    const blur = q.covariance.reduce(
      (total, row, a) =>
        total +
        row.reduce((s, c, b) => s + c * at(precision, entry(q.latent, a), entry(q.latent, b)), 0),
      0,
    );
    const entropy =
      0.5 * (q.latent.length * (1 + LOG_2PI) + logDeterminant(cholesky(q.covariance) ?? []));
    return sum - 0.5 * (y.length * LOG_2PI + logs + square + blur) + entropy;
  }, 0);
}

function pass(of: typeof kernel, spec: PpcaSpec, data: Data, theta: PpcaTheta) {
  const into = of.evidence(spec, data);
  of.infer(spec, data, theta, { from: 0, to: data.points.size }, of.allocate(spec, data), into);
  return into;
}

const gapped = gaps as unknown as typeof kernel;
const elbo = (spec: PpcaSpec, made: ReturnType<typeof pass>, theta: PpcaTheta) =>
  gapped.expectedLogJoint(spec, made.stats, theta).reduce((sum, term) => sum + term, made.entropy);
const near = (a: number, b: number, rel = 1e-9) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(rel * (1 + Math.abs(b)));

describe("PPCA where entries are missing", () => {
  test("has ℓ, the ELBO and the regressions of their definitions, at the θ of q and elsewhere", () => {
    fc.assert(
      fc.property(casesWithGaps, ({ spec, data, theta }) => {
        const made = pass(gapped, spec, data, theta);
        const rows = rowsOf(data.points);
        const ell = rows.reduce((sum, x) => {
          const { known, away, s } = given(theta, x);
          return sum + (known.length === 0 ? 0 : logNormal(sub(s, known, known), away));
        }, 0);
        near(made.logLikelihood, ell);
        near(elbo(spec, made, theta), ell);
        const next = gapped.maximise(spec, data, made.stats, theta).theta;
        if (!next) return;
        near(elbo(spec, made, next), bound(data.points, theta, next));
        expect(elbo(spec, made, next)).toBeGreaterThanOrEqual(ell - 1e-10 * (1 + Math.abs(ell)));
        const into = new Float64Array(data.points.size);
        gapped.density.logJoint(spec, theta, data.points, into);
        near(
          into.reduce((sum, value) => sum + value, 0),
          ell,
        );
        for (const [
          n,
          {
            columns,
            given: [told],
          },
        ] of gaps.missing(spec, theta, data.points).entries()) {
          const wanted = given(theta, rows[n] ?? []);
          for (const [i, d] of columns.entries()) {
            const a = wanted.latent.indexOf(d);
            near(told?.means[i] ?? Number.NaN, entry(wanted.place, a));
            near(told?.variances[i] ?? Number.NaN, at(wanted.covariance, a, a));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("is as without gaps where there are none", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const [plain, own] = [pass(kernel, spec, data, theta), pass(gapped, spec, data, theta)];
        near(own.logLikelihood, plain.logLikelihood, 1e-12);
        near(own.entropy, plain.entropy, 1e-12);
        near(own.logLikelihood, direct.logLikelihood(data.points, theta));
        for (const free of [undefined, ["mean"], ["loadings"], ["noise"], ["mean", "loadings"]]) {
          const [a, b] = [kernel, gapped].map((each, i) =>
            each.maximise(spec, data, (i === 0 ? plain : own).stats, theta, free),
          );
          const [x, y] = [a?.theta, b?.theta];
          if (!x || !y) return expect(y).toBe(x);
          near(Number(y.noise), Number(x.noise));
          for (const [d, m] of x.mean.entries()) near(entry(y.mean, d), m);
          const values = symmetricEigen(covarianceOf(x)).values;
          for (const [i, value] of symmetricEigen(covarianceOf(y)).values.entries())
            near(value, entry(values, i));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("explains a point by the factors given what is there of it", () => {
    fc.assert(
      fc.property(casesWithGaps, fc.nat(), ({ spec, data, theta }, pick) => {
        const n = pick % data.points.size;
        const wanted = given(theta, rowsOf(data.points)[n] ?? []);
        for (const [k, { cells }] of editor.explain(spec, data, theta, n).rows.entries()) {
          const a = wanted.latent.indexOf(theta.mean.length + k);
          near(cells[0] ?? Number.NaN, entry(wanted.place, a));
          near(cells[1] ?? Number.NaN, at(wanted.covariance, a, a));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("starts anywhere but from the closed form, which needs every entry", () => {
    fc.assert(
      fc.property(casesWithGaps, ({ spec, data }) => {
        const by = (kind: string) => gapped.start(spec, data, { kind, seed: 1 }, () => 0.3);
        const all = [...by("random-directions").mean, ...by("random-directions").loadings.flat()];
        expect(all.every(Number.isFinite)).toBe(true);
        if (rowsOf(data.points).flat().some(Number.isNaN))
          expect(() => by("closed-form")).toThrow("some are missing");
      }),
      { numRuns: 10 },
    );
  });
});
