import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import { seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { expectedLogJoint } from "../kernel/elbo.ts";
import { variant } from "../kernel/variant.ts";
import { covarianceTypes, type GaussianMixtureSpec } from "../spec.ts";
import { mixtures, randomTheta, somePrior } from "../testing/cases.ts";
import { coordinatesOf, thetaOf } from "../testing/coordinates.ts";
import { passOver } from "../testing/pass.ts";
import { specWith, unit } from "../testing/plain.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { maximise } from "./maximise.ts";
import { logPrior } from "./prior.ts";

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

const penalised = mixtures({
  prior: somePrior,
  floors: [null, null, { kind: "clamp", eps: 0.02 }],
});

describe("the M-step of MAP", () => {
  const height = (
    spec: GaussianMixtureSpec,
    stats: Parameters<typeof expectedLogJoint>[0],
    theta: GaussianMixtureTheta,
  ) => sum(expectedLogJoint(stats, theta)) + logPrior(spec, theta);

  test.each(covarianceTypes)(
    "is a stationary point of 𝓛 + log p(θ) in the coordinates of the family: %s",
    (covariance) => {
      fc.assert(
        fc.property(penalised, (one) => {
          const { data, seed } = one;
          const spec = { ...one.spec, covariance, floor: null };
          const { dimensions } = data.points;
          const { stats } = passOver(data, randomTheta(seeded(seed), spec, dimensions)).sums;
          const { theta } = variant.maximise(spec, data, stats, one.theta);
          if (!theta || stats.some(({ count }) => count < 1e-3)) return;
          expect(faultIn(spec, dimensions, theta)).toBeNull();
          if (theta.weights.some((weight) => weight < 1e-6)) return;
          const u = coordinatesOf(covariance, theta);
          const f = (v: readonly number[]) =>
            height(spec, stats, thetaOf(covariance, spec.components, dimensions, v));
          const top = f(u);
          const h = 1e-4;
          for (const i of u.keys()) {
            const at = (by: number) => f(u.map((x, j) => (i === j ? x + by : x)));
            const slope = (at(h) - at(-h)) / (2 * h);
            const bend = Math.abs(at(h) - 2 * top + at(-h)) / h ** 2;
            expect(Math.abs(slope), `coordinate ${i}`).toBeLessThan(
              1e-4 * (1 + bend) + 1e-8 * Math.abs(top),
            );
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  test("is higher than any θ drawn at random and any near it, clamp or none", () => {
    fc.assert(
      fc.property(penalised, fc.nat(), ({ spec, data, theta, seed }, nudge) => {
        const { stats } = passOver(data, theta).sums;
        const { theta: best, ended } = variant.maximise(spec, data, stats, theta);
        if (!best || ended) return;
        expect(faultIn(spec, data.points.dimensions, best)).toBeNull();
        const top = height(spec, stats, best);
        const rng = seeded(seed, nudge);
        for (const share of [1e-3, 0.1, 1]) {
          const other = randomTheta(rng, spec, data.points.dimensions);
          const mixed = variant.between(spec, best, other, share);
          if (mixed)
            expect(height(spec, stats, mixed)).toBeLessThanOrEqual(
              top + 1e-10 * (1 + Math.abs(top)),
            );
        }
      }),
    );
  });

  test("tends to maximum likelihood as the prior becomes flat", () => {
    fc.assert(
      fc.property(penalised, ({ spec: given, data, theta }) => {
        const { prior: _, ...plain } = { ...given, floor: null };
        const { dimensions } = data.points;
        const { stats } = passOver(data, theta).sums;
        const wanted = maximise(plain, data, stats, theta);
        if (!wanted.theta || wanted.ended || data.points.size < 30) return;
        if (stats.some(({ count }) => count < 5)) return;
        // Of Σ alone the flat limit is ν = −(D + 1), which is no density; 1e9 times the data is next to it.
        const many = stats.map((one) => ({
          ...one,
          count: 1e9 * one.count,
          scatter: one.scatter.map((x) => 1e9 * x),
        }));
        const spec = {
          ...plain,
          prior: { concentration: 1 + 1e-9, degrees: dimensions, scale: 1e-9 },
        };
        const flat = variant.maximise(spec, data, many, theta).theta;
        for (const block of ["weights", "means", "covariances"] as const) {
          const [a, b] = [wanted.theta[block], flat?.[block] ?? []].map(
            (x) => x.flat(3) as number[],
          );
          const size = Math.max(1, ...(a ?? []).map(Math.abs));
          for (const [i, x] of (a ?? []).entries())
            expect(Math.abs(x - entry(b ?? [], i))).toBeLessThan(1e-6 * size);
        }
      }),
    );
  });

  test("gives a component without points the mode of the prior and its share of the weights", () => {
    const data = {
      points: pointsFromRows([
        [0, 0],
        [2, 0],
        [0, 4],
      ]),
    };
    const theta = {
      weights: [0.5, 0.5],
      means: [
        [0, 0],
        [1e200, 9],
      ],
      covariances: [unit, unit],
    };
    const spec = specWith({ concentration: 2, degrees: 4, scale: 7 });
    const { stats } = passOver(data, theta).sums;
    expect(stats[1]?.count).toBe(0);
    const made = variant.maximise(spec, data, stats, theta);
    expect(made.ended).toBeUndefined();
    expect(made.theta?.weights).toEqual([4 / 5, 1 / 5]);
    expect(made.theta?.means[1]).toEqual([1e200, 9]);
    expect(made.theta?.covariances[1]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    // With a = 1 nothing holds its weight above 0.
    const flat = specWith({ concentration: 1, degrees: 4, scale: 7 });
    expect(variant.maximise(flat, data, stats, theta).ended).toMatchObject({
      status: "emptyComponent",
      components: [1],
    });
  });
});

test("a start from random responsibilities is their MAP: points on a line are no hindrance", () => {
  const prior = { concentration: 3, degrees: 5, scale: 0.7 };
  const spec = specWith(prior, 3);
  const points = pointsFromRows([0, 1, 3, 4, 8, 9].map((x) => [x, 2]));
  const from = { kind: "random-responsibilities", seed: 1 };
  const theta = variant.start(spec, { points }, from, seeded(1)) as GaussianMixtureTheta;
  for (const [k, weight] of theta.weights.entries()) {
    // π_k = (N_k + 2)/(6 + 3 · 2), and across the line nothing is left but s/(N_k + ν + D + 1).
    const count = 12 * weight - 2;
    expect(theta.covariances[k]?.[1]?.[1]).toBeCloseTo(0.7 / (count + 8), 12);
  }
});
