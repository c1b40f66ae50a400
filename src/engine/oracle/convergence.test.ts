import { describe, expect, test } from "vitest";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { stopAt } from "../run/stopRule.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { runFor } from "../testing/run.ts";
import { apart, flat } from "./compare.ts";
import { type Converged, type Fixture, type Repeat, repeatsOf } from "./fixture.ts";
import { readFixture } from "./read.ts";

const names = ["gmm-lecture", "gmm-types-K3", "gmm-types-K5", "gmm-faithful", "semi-supervised"];
const repeats = names.flatMap((name) => repeatsOf(readFixture<Fixture>(name)));

describe.each(repeats)("$name, run on", ({ reference, data, choices }: Repeat) => {
  const converged = reference.converged as Converged;
  const { fixedPoint, stopRel1e12 } = converged;
  const { frames } = runFor(data, choices, 2 * fixedPoint.iterations);
  const size = data.points.size;
  const frameAt = (t: number) => frames[2 * t] as Frame;
  const rise = (t: number) => frameAt(t).logLikelihood - frameAt(t - 1).logLikelihood;
  const first = (holds: (t: number) => boolean) => {
    let t = 1;
    while (!holds(t)) t++;
    return t;
  };

  test.each(Object.entries(converged.iterationsAtTol))("stops by %s at iteration %i", (tol, t) => {
    const stop = { tolerance: Number(tol), maxIterations: 1e9 };
    const end = (u: number) =>
      stopAt({ ...choices, stop }, size, frames.slice(2 * u - 2, 2 * u + 1));
    expect(first((u) => end(u) !== null)).toBe(t);
    expect(end(t)).toEqual({ reason: "converged", objective: "logLikelihood" });
  });

  test("passes the reference values of ℓ", () => {
    for (const [t, wanted] of Object.entries(converged.logLikelihoodAt))
      if (Number(t) <= fixedPoint.iterations)
        expect(relative(frameAt(Number(t)).logLikelihood, wanted), `at ${t}`).toBeLessThan(1e-9);
  });

  test("meets a relative rise of 1e-12 where the reference does", () => {
    const t = first((u) => Math.abs(rise(u)) < 1e-12 * Math.abs(frameAt(u).logLikelihood));
    const slack = Math.max(1, 0.01 * stopRel1e12.iterations);
    expect(Math.abs(t - stopRel1e12.iterations)).toBeLessThanOrEqual(slack);
    expect(relative(frameAt(t).logLikelihood, stopRel1e12.logLikelihood)).toBeLessThan(1e-9);
    const away = farthest(frameAt(t).theta, fixedPoint.theta);
    // At the very fixed point only rounding is left, to which the reference gives no distance.
    expect(away).toBeLessThanOrEqual(Math.max(5 * stopRel1e12.maxAbsDistanceToFixedPoint, 1e-12));
  });

  test("ends at the reference's fixed point", () => {
    const last = frameAt(fixedPoint.iterations);
    expect(relative(last.logLikelihood, fixedPoint.logLikelihood)).toBeLessThan(1e-9);
    const close = { theta: { rel: 1e-5, abs: 0 } };
    const theta = last.theta as GaussianMixtureTheta;
    for (const block of ["weights", "means", "covariances"] as const)
      expect(apart(block, fixedPoint.theta[block], theta[block], close)).toEqual([]);
  });
});

describe("a tied mixture of 5 components that passes a saddle", () => {
  const repeat = repeats.find(({ name }) => name === "gmm-types-K5 / tied") as Repeat;
  const { frames } = runFor(repeat.data, repeat.choices, 2 * 3000);

  test("meets the 1e-12 test at the saddle and climbs on for 0.67 nats", () => {
    const [saddle, later] = [frames[2 * 142] as Frame, frames[2 * 3000] as Frame];
    expect(saddle.logLikelihood).toBeCloseTo(-1300.82586, 5);
    expect(nearestMeans(saddle.theta as GaussianMixtureTheta)).toBeLessThan(2.5e-5);
    expect(later.logLikelihood).toBeCloseTo(-1300.152122, 5);
  });
});

const relative = (value: number, wanted: number) => Math.abs(value - wanted) / Math.abs(wanted);

function farthest(a: unknown, b: unknown): number {
  const [x, y] = [flat(a), flat(b)];
  return Math.max(...x.map((value, i) => Math.abs(value - (y[i] ?? Number.NaN))));
}

/** The least distance along an axis, the larger of the axes, between two means. */
function nearestMeans({ means }: GaussianMixtureTheta): number {
  return Math.min(...means.flatMap((a, i) => means.slice(i + 1).map((b) => farthest(a, b))));
}
