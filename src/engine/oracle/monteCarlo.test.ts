import { describe, expect, test } from "vitest";
import { entry } from "../../maths/linear/matrix.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { apart, flat } from "./compare.ts";
import { readFixture } from "./read.ts";

const { data, params, expected } = readFixture<{
  data: { x: readonly (readonly number[])[] };
  params: { K: number; iterations: number; init: GaussianMixtureTheta };
  expected: {
    firstStepExact: GaussianMixtureTheta;
    firstStepSeForOneSample: GaussianMixtureTheta;
    exactThetas: readonly GaussianMixtureTheta[];
    exactLogLikelihoods: readonly number[];
    simulated: Readonly<
      Record<
        string,
        {
          finalSd: readonly number[];
          finalMeanMinusExact: readonly number[];
          finalLogLikelihoodMean: number;
          finalLogLikelihoodSd: number;
        }
      >
    >;
  };
}>("monte-carlo-em");

const points = pointsFromRows(data.x);
const spec = fullSpec(params.K);
const exact = choicesFor(spec, params.init);
const sampled = (samples: number, seed: number): Choices => ({
  ...exact,
  inference: { kind: "monte-carlo", samples },
  seed,
});
const lastOf = (choices: Choices, iterations: number) =>
  runFor({ points }, choices, 2 * iterations).frames.at(-1);
const seeds = Array.from({ length: 20 }, (_, i) => 1 + 7 * i);
const same = (a: GaussianMixtureTheta) => [a.weights, a.means, a.covariances].flatMap(flat);

test("exact inference passes the reference's thetas and ℓ", () => {
  const { frames } = runFor({ points }, exact, 2 * params.iterations);
  const made = frames.filter(({ phase }) => phase !== "E");
  expect(made).toHaveLength(expected.exactThetas.length);
  for (const [t, wanted] of expected.exactThetas.entries()) {
    const close = { theta: { rel: 1e-7, abs: 1e-9 } };
    const theta = made[t]?.theta as GaussianMixtureTheta;
    expect(apart(`θ at ${t}`, same(wanted), same(theta), close)).toEqual([]);
    const line = made[t]?.logLikelihood ?? Number.NaN;
    expect(Math.abs(line / entry(expected.exactLogLikelihoods, t) - 1)).toBeLessThan(1e-9);
  }
});

describe.each([20, 100])("Monte Carlo with %i samples a point", (samples) => {
  const wanted = same(expected.firstStepExact);
  const errors = same(expected.firstStepSeForOneSample).map((se) => se / Math.sqrt(samples));
  const firsts = seeds.map((seed) =>
    same(lastOf(sampled(samples, seed), 1)?.theta as GaussianMixtureTheta),
  );

  test("takes a first step within 5 standard errors of the exact one, whatever the seed", () => {
    for (const [i, theta] of firsts.entries())
      for (const [j, value] of theta.entries())
        expect(Math.abs(value - entry(wanted, j)), `seed ${seeds[i]}, ${j}`).toBeLessThanOrEqual(
          5 * entry(errors, j),
        );
  });

  test("is about as noisy as it should be, and not off to one side", () => {
    for (const [j, se] of errors.entries()) {
      const away = firsts.map((theta) => entry(theta, j) - entry(wanted, j));
      const mean = away.reduce((sum, a) => sum + a, 0) / away.length;
      const sd = Math.sqrt(away.reduce((sum, a) => sum + a * a, 0) / away.length);
      expect(Math.abs(mean)).toBeLessThan((5 * se) / Math.sqrt(away.length));
      expect(sd / se).toBeGreaterThan(0.4);
      expect(sd / se).toBeLessThan(1.8);
    }
  });

  test("ends where the reference's runs do, within 5 of their standard deviations", () => {
    const end = expected.simulated[samples];
    if (!end) return expect.unreachable();
    const centre = same(expected.exactThetas.at(-1) as GaussianMixtureTheta);
    for (const seed of seeds) {
      const last = lastOf(sampled(samples, seed), params.iterations);
      for (const [j, value] of same(last?.theta as GaussianMixtureTheta).entries()) {
        const mean = entry(centre, j) + entry(end.finalMeanMinusExact, j);
        expect(Math.abs(value - mean)).toBeLessThanOrEqual(5 * entry(end.finalSd, j));
      }
      const away = (last?.logLikelihood ?? Number.NaN) - end.finalLogLikelihoodMean;
      expect(Math.abs(away)).toBeLessThanOrEqual(5 * end.finalLogLikelihoodSd);
    }
  });

  test("has a gap of about N(K − 1)/2S at first, that of the sampled q", () => {
    // Only points whose posterior is not one-hot share in it, so the asymptotic value is a bound.
    for (const seed of seeds) {
      const { frames } = runFor({ points }, sampled(samples, seed), 1);
      const { logLikelihood = 0, elbo } = frames[1] ?? {};
      const gap = logLikelihood - (elbo ?? Number.NaN);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan((1.2 * points.size * (params.K - 1)) / (2 * samples));
    }
  });
});
