import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import { seeded } from "../../../maths/random.ts";
import { expectedLogJoint } from "../kernel/elbo.ts";
import { logPrior } from "../maximise/prior.ts";
import { type CovarianceType, covarianceTypes } from "../spec.ts";
import { type Case, mixtures, randomTheta, somePrior } from "../testing/cases.ts";
import { coordinatesOf, thetaOf } from "../testing/coordinates.ts";
import * as direct from "../testing/direct.ts";
import { passOver } from "../testing/pass.ts";
import { fullSpec } from "../testing/plain.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { climb } from "./climb.ts";
import { gradients } from "./index.ts";

const small = mixtures({ floors: [null], components: 3, size: 80 });

/** ∂f/∂u, by differences of fourth order. */
function slopes(
  { spec, data }: Case,
  theta: GaussianMixtureTheta,
  f: (theta: GaussianMixtureTheta) => number,
): number[] {
  const { covariance, components } = spec;
  const u = coordinatesOf(covariance, theta);
  return u.map((_, i) => {
    const h = 2e-4;
    const at = (by: number) => {
      const moved = u.map((value, j) => (i === j ? value + by : value));
      return f(thetaOf(covariance, components, data.points.dimensions, moved));
    };
    return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  });
}

/** The gradient that a step of `climb` goes along, from how far it goes. */
function climbed(
  { spec, data }: Case,
  stats: Parameters<typeof climb>[1],
  theta: GaussianMixtureTheta,
  by: (...args: Parameters<typeof gradients.climb>) => GaussianMixtureTheta | null = climb,
): number[] {
  const step = 2 ** -10;
  const next = by(spec, [...stats], theta, step);
  if (!next) throw new Error("a step of 2^-10 is out of range");
  const [from, to] = [theta, next].map((t) => coordinatesOf(spec.covariance, t));
  const moved = (to ?? []).map((v, i) => ((v - entry(from ?? [], i)) * data.points.size) / step);
  // Logits are known but for a constant; their gradient sums to 0.
  const mean = moved.slice(0, spec.components).reduce((sum, g) => sum + g, 0) / spec.components;
  return moved.map((g, i) => (i < spec.components ? g - mean : g));
}

function close(given: readonly number[], wanted: readonly number[], count: number): void {
  expect(given).toHaveLength(wanted.length);
  const size = Math.max(1, ...wanted.map(Math.abs));
  for (const [i, value] of wanted.entries())
    expect(Math.abs(value - entry(given, i)), `coordinate ${i}`).toBeLessThan(
      1e-7 * size + 1e-9 * count,
    );
}

describe.each(covarianceTypes)("a gradient step of a %s mixture", (covariance: CovarianceType) => {
  const own = small.map((one): Case => {
    const spec = { ...one.spec, covariance };
    const theta = randomTheta(seeded(one.seed), spec, one.data.points.dimensions);
    return { ...one, spec, theta };
  });

  test("after an exact E-step goes along ∇ℓ (Fisher's identity)", () => {
    fc.assert(
      fc.property(own, (one) => {
        const { data, theta } = one;
        const { stats } = passOver(data, theta).sums;
        const wanted = slopes(one, theta, (t) => direct.logLikelihood(data, t));
        close(climbed(one, stats, theta), wanted, data.points.size);
      }),
      { numRuns: 25 },
    );
  });

  test("goes along ∇𝓛(q, θ), whatever θ q came from", () => {
    fc.assert(
      fc.property(own, fc.nat(), (one, seed) => {
        const { spec, data, theta } = one;
        const other = randomTheta(seeded(seed, 5), spec, data.points.dimensions);
        const { stats } = passOver(data, other).sums;
        const wanted = slopes(one, theta, (t) => {
          const [weights, densities] = expectedLogJoint(stats, t);
          return weights + densities;
        });
        close(climbed(one, stats, theta), wanted, data.points.size);
      }),
      { numRuns: 25 },
    );
  });

  test("of any length stays a θ of the family, or is null", () => {
    fc.assert(
      fc.property(own, fc.constantFrom(0.1, 1, 10, 1e3, 1e9), (one, step) => {
        const { spec, data, theta } = one;
        const next = climb(spec, passOver(data, theta).sums.stats, theta, step);
        if (next) expect(faultIn(spec, data.points.dimensions, next)).toBeNull();
      }),
    );
  });
});

describe.each(covarianceTypes)("a gradient step of a %s mixture with a prior", (covariance) => {
  const own = mixtures({ floors: [null], prior: somePrior, size: 80 }).map((one): Case => {
    const spec = { ...one.spec, covariance };
    const theta = randomTheta(seeded(one.seed), spec, one.data.points.dimensions);
    return { ...one, spec, theta };
  });

  test("goes along ∇(𝓛 + log p(θ))", () => {
    fc.assert(
      fc.property(own, (one) => {
        const { spec, data, theta } = one;
        const { stats } = passOver(data, theta).sums;
        const wanted = slopes(one, theta, (t) => {
          const [weights, densities] = expectedLogJoint(stats, t);
          return weights + densities + logPrior(spec, t);
        });
        close(climbed(one, stats, theta, gradients.climb), wanted, data.points.size);
      }),
      { numRuns: 25 },
    );
  });

  test("over a minibatch counts the prior by the part of the points that is there", () => {
    fc.assert(
      fc.property(own, ({ spec, data, theta }) => {
        const { size } = data.points;
        const { stats } = passOver(data, theta).sums;
        const half = stats.map((one) => ({
          ...one,
          count: one.count / 2,
          scatter: one.scatter.map((x) => x / 2),
        }));
        // The mean gradient over points that are each there twice is that over them once.
        const whole = gradients.climb(spec, stats, theta, 0.1, size);
        expect(gradients.climb(spec, half, theta, 0.1, size)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });
});

test("a gradient step stays above a clamp", () => {
  const clamped = mixtures({ floors: [{ kind: "clamp", eps: 0.02 }] });
  fc.assert(
    fc.property(clamped, fc.constantFrom(0.1, 1, 5), ({ spec, data, theta }, step) => {
      const next = climb(spec, passOver(data, theta).sums.stats, theta, step);
      if (next) expect(faultIn(spec, data.points.dimensions, next)).toBeNull();
    }),
  );
});

test("a weight of 0 stays 0", () => {
  const spec = fullSpec();
  fc.assert(
    fc.property(
      small.filter(({ data }) => !data.observed),
      ({ data, seed }) => {
        const theta = {
          ...randomTheta(seeded(seed), spec, data.points.dimensions),
          weights: [1, 0],
        };
        const next = climb(spec, passOver(data, theta).sums.stats, theta, 0.1);
        // Now and then such a step leaves the numbers, which is another test's matter.
        fc.pre(next !== null);
        expect(next?.weights).toEqual([1, 0]);
        expect(next?.means[1]).toEqual(theta.means[1]);
      },
    ),
  );
});
