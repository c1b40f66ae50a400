import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../../../../maths/linear/eigen.ts";
import { at, entry } from "../../../../maths/linear/matrix.ts";
import type { Data } from "../../../contract/kernel.ts";
import { rowsOf } from "../../../shared/points.ts";
import { editor } from "../../editor/index.ts";
import type { PpcaSpec } from "../../spec.ts";
import { cases, casesWithGaps } from "../../testing/cases.ts";
import * as direct from "../../testing/direct.ts";
import { boundOf, given, logDensityOf } from "../../testing/directGaps.ts";
import { covarianceOf, type PpcaTheta } from "../../theta.ts";
import { kernel } from "../index.ts";
import { gaps } from "./index.ts";

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
        const ell = rows.reduce((sum, x) => sum + logDensityOf(theta, x), 0);
        near(made.logLikelihood, ell);
        near(elbo(spec, made, theta), ell);
        const next = gapped.maximise(spec, data, made.stats, theta).theta;
        if (!next) return;
        const bound = rows.reduce((sum, x) => sum + boundOf(theta, next, x), 0);
        near(elbo(spec, made, next), bound);
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
