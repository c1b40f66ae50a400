import { expect, test } from "vitest";
import { engineData } from "../../../data/dataset.ts";
import { designOf } from "../../../models/linear-regression/kernel/design.ts";
import { covarianceOf, posteriorOf } from "../../../models/linear-regression/kernel/posterior.ts";
import type { RegressionSpec } from "../../../models/linear-regression/spec.ts";
import type { RegressionTheta } from "../../../models/linear-regression/theta.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { changeOf, seen, valueIn, type Watched } from "../testing/watch.ts";
import { lesson } from "./regression.ts";

const thetaOf = ({ after }: Watched) => after.theta as RegressionTheta;

/** m and S, by the points and θ of a scene’s end. */
function posterior({ dataset, choices, after }: Watched) {
  const { basis } = choices.model as RegressionSpec;
  const found = posteriorOf(designOf(basis, engineData(dataset).points), after.theta as never);
  return { mean: found.mean, covariance: covarianceOf(found) };
}

test("one point: under a quarter as wide across (1, 0.6), as wide as before along it", () => {
  const watched = seen(lesson, "one-point");
  const { lambda } = thetaOf(watched);
  const { covariance, mean } = posterior(watched);
  const widthAlong = ([a, b]: readonly [number, number]) => {
    const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = covariance;
    return Math.sqrt((lambda * (a * a * xx + 2 * a * b * xy + b * b * yy)) / (a * a + b * b));
  };
  expect(widthAlong([1, 0.6])).toBeLessThan(0.25);
  expect(widthAlong([-0.6, 1])).toBeCloseTo(1, 9);
  expect((mean[0] ?? 0) + 0.6 * (mean[1] ?? 0)).toBeCloseTo(0.3, 1);
});

test("ten points: 11 times as narrow in the intercept, 6 in the slope", () => {
  const watched = seen(lesson, "ten-points");
  const times = posterior(watched).covariance.map((row, i) =>
    Math.floor(1 / Math.sqrt(thetaOf(watched).lambda * (row[i] ?? 0))),
  );
  expect(times).toEqual([11, 6]);
});

test("the evidence: 6.07 at w = m, 5.08 under q, less a KL of 3.65", () => {
  const watched = seen(lesson, "evidence");
  const { beta, lambda } = thetaOf(watched);
  const { mean, covariance } = posterior(watched);
  const [a = 0, b = 0] = mean;
  const best = rowsOf(watched.dataset.points).reduce(
    (sum, [x = 0, y = 0]) =>
      sum + 0.5 * Math.log(beta / (2 * Math.PI)) - (beta / 2) * (y - a - b * x) ** 2,
    0,
  );
  expect(best).toBeCloseTo(6.07, 2);
  const [, fit = 0] = watched.after.terms ?? [];
  expect(fit).toBeCloseTo(5.08, 2);
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = covariance;
  const kl =
    (lambda * (a * a + b * b + xx + yy) - 2 - Math.log(lambda ** 2 * (xx * yy - xy * xy))) / 2;
  expect(kl).toBeCloseTo(3.65, 2);
  expect(fit - kl).toBeCloseTo(watched.after.logLikelihood, 9);
  expect(valueIn(watched.after, "gap")).toBe(0);
});

test("one gap: the KL of the q of β = λ = 1 from the posterior at the new θ, which is narrower", () => {
  const watched = seen(lesson, "gap");
  const then = posterior(watched);
  const q = posterior({ ...watched, after: watched.before });
  const [[p = 0, r = 0] = [], [, s = 0] = []] = then.covariance;
  const [[a = 0, b = 0] = [], [, c = 0] = []] = q.covariance;
  const [det, detQ] = [p * s - r * r, a * c - b * b];
  const [dx = 0, dy = 0] = then.mean.map((m, i) => m - (q.mean[i] ?? 0));
  const trace = (s * a - 2 * r * b + p * c) / det;
  const square = (s * dx * dx - 2 * r * dx * dy + p * dy * dy) / det;
  const kl = (trace + square - 2 + Math.log(det / detQ)) / 2;
  expect(valueIn(watched.after, "gap")).toBeCloseTo(kl, 9);
  expect(kl).toBeGreaterThan(1);
  expect(p).toBeLessThan(a);
  expect(s).toBeLessThan(c);
  expect(watched.dataset.points.size).toBe(10);
});

test("MacKay’s rule: the ELBO falls, ℓ rises more than with EM, and arrives sooner", () => {
  const watched = seen(lesson, "mackay");
  const em = seen(lesson, "mackay", { learning: { kind: "closed-form" } });
  expect(changeOf(watched, "elbo")).toBeCloseTo(-0.47, 2);
  expect(changeOf(em, "elbo")).toBeCloseTo(1.26, 2);
  expect(changeOf(em, "logLikelihood")).toBeCloseTo(1.85, 2);
  expect(changeOf(watched, "logLikelihood")).toBeGreaterThan(2);
  expect(watched.after.neverFalls).toEqual([]);
  const stop = { tolerance: 0, maxIterations: 600 };
  const sooner = [{ kind: "mackay" }, { kind: "closed-form" }].map((learning) => {
    const { frames } = seen(lesson, "mackay", { learning, stop } as never);
    const all = frames.filter(({ phase }) => phase !== "E").map((frame) => frame.logLikelihood);
    return all.findIndex((value) => Math.abs((all.at(-1) ?? 0) - value) < 1e-6);
  });
  expect(sooner).toEqual([34, 109]);
  const higher = seen(lesson, "mackay", { start: { beta: 20, lambda: 0.3 } }).before;
  expect(higher.logLikelihood).toBeGreaterThan(em.frames.at(-1)?.logLikelihood ?? 0);
});

test("weights as a point: EM ends at β = 15.69, λ = 0.482, ℓ = −13.14, and higher", () => {
  const watched = seen(lesson, "map-weights");
  const em = seen(lesson, "map-weights", { learning: { kind: "closed-form" } });
  expect(watched.dataset.points.size).toBe(30);
  expect(thetaOf(em).beta).toBeCloseTo(15.69, 2);
  expect(thetaOf(em).lambda).toBeCloseTo(0.482, 3);
  expect(em.after.logLikelihood).toBeCloseTo(-13.14, 2);
  expect(watched.after.logLikelihood).toBeLessThan(em.after.logLikelihood - 0.1);
});

test("the evidence is −11.61 for degree 3, −26.00 for a line, and lower for degree 9 than for 3", () => {
  const runOf = (degree: number, start: object = {}) => {
    const basis = { kind: "polynomial", degree } as const;
    return seen(lesson, "occam", { model: { kind: "linear-regression", basis }, ...start });
  };
  const of = (degree: number) => runOf(degree).after.logLikelihood;
  expect(of(3)).toBeCloseTo(-11.61, 2);
  expect(of(1)).toBeCloseTo(-26, 2);
  expect(of(9)).toBe(seen(lesson, "occam").after.logLikelihood);
  // From nowhere else does EM find better ones.
  for (const degree of [1, 3, 9])
    for (const beta of [0.3, 30])
      for (const lambda of [1e-3, 100]) {
        const other = runOf(degree, { start: { beta, lambda } }).after.logLikelihood;
        expect(other).toBeLessThan(of(degree) + 1e-4);
      }
});
