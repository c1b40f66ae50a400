import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky, logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, build, entry, multiply, trace, transpose } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { featuresOf } from "../basis/basis.ts";
import type { RegressionSpec } from "../spec.ts";
import { elboAt, pass, plain } from "../testing/pass.ts";
import type { RegressionTheta } from "../theta.ts";
import { kernel } from "./index.ts";
import { covarianceOf } from "./posterior.ts";

const LOG_2PI = Math.log(2 * Math.PI);

function written({ basis }: RegressionSpec, { points }: Data) {
  const features = featuresOf(basis, points);
  const rows = build(points.size, points.dimensions, (n, d) => entry(points.columns[d] ?? [], n));
  return { phi: rows.map((row) => features(row)), y: rows.map((row) => row.at(-1) ?? 0) };
}

const near = (value: number, wanted: number, share: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(share * (1 + Math.abs(wanted)));

describe("ℓ, q and 𝓛", () => {
  test("ℓ is log N(y | 0, I/β + ΦΦᵀ/λ), q the posterior of the normal equations, 𝓛 = ℓ there", () => {
    fc.assert(
      fc.property(plain, ({ spec, data, theta }) => {
        const { phi, y } = written(spec, data);
        const { beta, lambda } = theta;
        const { logLikelihood, entropy, stats } = pass(spec, data, theta);
        const outer = multiply(phi, transpose(phi));
        const c = build(
          y.length,
          y.length,
          (i, j) => at(outer, i, j) / lambda + (i === j ? 1 / beta : 0),
        );
        const lower = cholesky(c) ?? expect.unreachable();
        near(
          logLikelihood,
          -0.5 * (y.length * LOG_2PI + logDeterminant(lower) + mahalanobis(lower, y)),
          1e-9,
        );
        const gram = multiply(transpose(phi), phi);
        const precision = build(
          gram.length,
          gram.length,
          (i, j) => beta * at(gram, i, j) + (i === j ? lambda : 0),
        );
        const s = inverseOf(precision);
        const q = stats.q ?? expect.unreachable();
        for (const [i, row] of covarianceOf(q).entries())
          for (const [j, value] of row.entries()) near(value, at(s, i, j), 1e-7);
        near(stats.spread, trace(s), 1e-7);
        near(elboAt({ stats, entropy }, spec, theta), logLikelihood, 1e-9);
      }),
    );
  });

  test("at another θ the gap is the KL of the two Gaussians", () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(0.3, 2, 7), fc.constantFrom(0.2, 3), (one, a, b) => {
        const { spec, data, theta } = one;
        const other = { beta: a * theta.beta, lambda: b * theta.lambda };
        const [q, p] = [pass(spec, data, theta), pass(spec, data, other)];
        const [from, to] = [q.stats.q, p.stats.q];
        if (!from || !to) return expect.unreachable();
        const lower = cholesky(covarianceOf(to)) ?? expect.unreachable();
        const away = from.mean.map((m, i) => m - entry(to.mean, i));
        const inverse = inverseOf(covarianceOf(to));
        const kl =
          0.5 *
          (trace(multiply(inverse, covarianceOf(from))) -
            away.length +
            mahalanobis(lower, away) +
            to.logDeterminant -
            from.logDeterminant);
        near(p.logLikelihood - elboAt(q, spec, other), kl, 1e-6);
      }),
    );
  });

  test("of no points ℓ is 0, q the prior, and an M-step leaves θ where it is", () => {
    const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 4 } } as const;
    const data = { points: pointsFromRows([]) };
    const theta = { beta: 3, lambda: 0.5 };
    const { logLikelihood, entropy, stats } = pass(spec, data, theta);
    expect(logLikelihood).toBeCloseTo(0, 12);
    expect(elboAt({ stats, entropy }, spec, theta)).toBeCloseTo(0, 12);
    expect(stats.q?.mean).toEqual([0, 0, 0, 0, 0]);
    expect(stats.spread).toBeCloseTo(10, 12);
    const after = kernel.maximise(spec, data, stats, theta).theta as RegressionTheta;
    expect(after.beta).toBe(3);
    expect(after.lambda).toBeCloseTo(0.5, 12);
  });

  test("a column scaled by a power of two, λ with it, is the same to the bit", () => {
    const rows = [-1, -0.4, 0.1, 0.7, 1.3].map((x) => [x, Math.sin(x)]);
    const spec = {
      kind: "linear-regression",
      basis: { kind: "columns", intercept: false },
    } as const;
    const wide = { points: pointsFromRows(rows.map(([x = 0, y = 0]) => [2 ** 40 * x, y])) };
    const here = pass(spec, { points: pointsFromRows(rows) }, { beta: 2, lambda: 1 });
    const there = pass(spec, wide, { beta: 2, lambda: 2 ** 80 });
    expect(there.logLikelihood).toBeCloseTo(here.logLikelihood, 12);
    expect(there.stats.misfit).toBe(here.stats.misfit);
  });
});
