import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky, logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, build, entry, multiply, trace, transpose } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Lesson } from "../../contract/rule.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { featuresOf } from "../basis/basis.ts";
import { gradients } from "../gradients.ts";
import type { RegressionSpec } from "../spec.ts";
import { cases } from "../testing/cases.ts";
import type { RegressionTheta } from "../theta.ts";
import { kernel } from "./index.ts";
import { covarianceOf } from "./posterior.ts";
import type { Statistics } from "./statistics.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** Cases in which a covariance of y is well told from a singular one, so that it can be written out. */
const plain = cases.filter(
  ({ spec: { basis }, data }) =>
    data.points.size < 40 && (basis.kind !== "polynomial" || basis.degree < 6),
);

function pass(spec: RegressionSpec, data: Data, theta: RegressionTheta) {
  const q = kernel.allocate(spec, data);
  const into = kernel.evidence(spec, data);
  kernel.infer(spec, data, theta, { from: 0, to: data.points.size }, q, into);
  return { ...into, q };
}

const elbo = (stats: Statistics, entropy: number, spec: RegressionSpec, theta: RegressionTheta) =>
  kernel.expectedLogJoint(spec, stats, theta).reduce((sum, term) => sum + term, entropy);

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
        near(elbo(stats, entropy, spec, theta), logLikelihood, 1e-9);
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
        near(p.logLikelihood - elbo(q.stats, q.entropy, spec, other), kl, 1e-6);
      }),
    );
  });

  test("of no points ℓ is 0, q the prior, and an M-step leaves θ where it is", () => {
    const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 4 } } as const;
    const data = { points: pointsFromRows([]) };
    const theta = { beta: 3, lambda: 0.5 };
    const { logLikelihood, entropy, stats } = pass(spec, data, theta);
    expect(logLikelihood).toBeCloseTo(0, 12);
    expect(elbo(stats, entropy, spec, theta)).toBeCloseTo(0, 12);
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

describe("steps", () => {
  const lesson = (spec: RegressionSpec, data: Data, stats: Statistics, theta: RegressionTheta) =>
    ({ spec, data, stats, theta }) as unknown as Lesson<
      RegressionSpec,
      RegressionTheta,
      Statistics
    >;

  test("the M-step is the top of 𝓛: no θ near it is higher", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const { stats, entropy } = pass(spec, data, theta);
        const top = kernel.maximise(spec, data, stats, theta).theta;
        if (!top) return;
        for (const by of [0.9, 1.1])
          for (const other of [
            { ...top, beta: by * top.beta },
            { ...top, lambda: by * top.lambda },
          ])
            expect(elbo(stats, entropy, spec, other)).toBeLessThan(elbo(stats, entropy, spec, top));
      }),
    );
  });

  test("a gradient step goes along the finite differences of 𝓛 in (log β, log λ), and of ℓ", () => {
    fc.assert(
      fc.property(plain, ({ spec, data, theta }) => {
        const { stats, entropy } = pass(spec, data, theta);
        const step = 1e-3;
        const after = gradients.climb(spec, stats, theta, step, data.points.size);
        if (!after) return;
        for (const name of ["beta", "lambda"] as const) {
          const h = 1e-4;
          const moved = (by: number) => ({ ...theta, [name]: theta[name] * Math.exp(by) });
          const slopes = [
            (at: RegressionTheta) => elbo(stats, entropy, spec, at),
            (at: RegressionTheta) => pass(spec, data, at).logLikelihood,
          ].map((f) => (f(moved(h)) - f(moved(-h))) / (2 * h));
          const taken = (Math.log(after[name] / theta[name]) / step) * data.points.size;
          for (const slope of slopes) near(taken, slope, 1e-4 * (1 + stats.size));
        }
      }),
    );
  });

  test("MAP weights take the top of log p(y, w = m | θ); MacKay’s rule stays at a maximum of ℓ", () => {
    fc.assert(
      fc.property(plain, ({ spec, data, theta }) => {
        const { stats } = pass(spec, data, theta);
        const height = (at: RegressionTheta) =>
          kernel.lines?.(spec, data, stats, at).logJoint ?? Number.NaN;
        const point = kernel.learn?.({ kind: "map-weights" }, lesson(spec, data, stats, theta));
        const top = point?.theta;
        if (!top) return;
        for (const by of [0.9, 1.1]) {
          expect(height({ ...top, beta: by * top.beta })).toBeLessThan(height(top));
          expect(height({ ...top, lambda: by * top.lambda })).toBeLessThan(height(top));
        }
      }),
    );
    const rows = build(30, 2, (n, d) =>
      d === 0 ? n / 15 - 1 : Math.sin(n / 5) + 0.3 * Math.cos(7 * n),
    );
    const data = { points: pointsFromRows(rows) };
    const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 3 } } as const;
    let theta: RegressionTheta = { beta: 1, lambda: 1 };
    for (let t = 0; t < 3000; t++)
      theta = kernel.maximise(spec, data, pass(spec, data, theta).stats, theta).theta ?? theta;
    const stays = kernel.learn?.(
      { kind: "mackay" },
      lesson(spec, data, pass(spec, data, theta).stats, theta),
    ).theta;
    near(stays?.beta ?? 0, theta.beta, 1e-6);
    near(stays?.lambda ?? 0, theta.lambda, 1e-6);
  });
});

describe("where there is no finite θ", () => {
  const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 1 } } as const;
  const runOn = (data: Data, kind: string | null) => {
    let theta: RegressionTheta = { beta: 1, lambda: 1 };
    for (let t = 0; t < 500; t++) {
      const { stats } = pass(spec, data, theta);
      const lesson = { spec, data, stats, theta } as unknown as Lesson<
        RegressionSpec,
        RegressionTheta,
        Statistics
      >;
      const made = kind
        ? kernel.learn?.({ kind }, lesson)
        : kernel.maximise(spec, data, stats, theta);
      if (!made?.theta) return made?.ended?.onto;
      theta = made.theta;
    }
    return null;
  };
  const line = { points: pointsFromRows([0, 1, 2, 3, 4].map((x) => [x, 3 * x - 1])) };

  test("a perfect fit ends as one, whatever the rule and the unit of y", () => {
    for (const kind of [null, "mackay", "map-weights"]) expect(runOn(line, kind)).toBe("fit");
    for (const unit of [1e-30, 1e30]) {
      const scaled = {
        points: pointsFromRows([0, 1, 2, 3, 4].map((x) => [x, unit * (3 * x - 1)])),
      };
      expect(runOn(scaled, "mackay")).toBe("fit");
    }
  });

  test("weights that the data have no say in go to 0, by MacKay’s rule and as a point", () => {
    const flat = {
      points: pointsFromRows([-2, -1, 0, 1, 2].map((x, i) => [x, i % 2 ? 0.6 : -0.4])),
    };
    for (const kind of ["mackay", "map-weights"]) expect(runOn(flat, kind)).toBe("zero");
  });

  test("a constant column is no trouble: the prior shares its part out", () => {
    const constant = {
      kind: "linear-regression",
      basis: { kind: "columns", intercept: true },
    } as const;
    const data = { points: pointsFromRows([0, 1, 2, 3].map((x) => [x, 7, x + 0.1 * (x % 2)])) };
    const { stats } = pass(constant, data, { beta: 1, lambda: 1 });
    for (const value of [...(stats.q?.mean ?? []), stats.logDeterminant])
      expect(Number.isFinite(value)).toBe(true);
  });
});
