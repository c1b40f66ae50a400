import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../maths/eigen.ts";
import { at, build, entry } from "../maths/matrix.ts";
import type { GaussianMixtureSpec } from "../models/gaussian-mixture/spec.ts";
import type { GaussianMixtureTheta } from "../models/gaussian-mixture/theta.ts";
import { type Points, pointsFromRows, rowsOf } from "../models/points.ts";
import type { Frame } from "./frame.ts";
import { brokenPromises } from "./judge.ts";
import type { Choices } from "./session.ts";
import { inferences, sessionsWith } from "./testing/rules.ts";
import { runFor } from "./testing/run.ts";

/** Runs tried; LAW_RUNS=3000 npm run unit -- src/engine/anywhere for many. */
const RUNS = Number(process.env.LAW_RUNS ?? 150);
const HALF_STEPS = 24;

/** Where a set of data lies: in which unit, how far from 0, and how much flatter along one slant or axis. */
interface Place {
  readonly unit: number;
  readonly offset: number;
  readonly flat: number;
}

const places: fc.Arbitrary<Place> = fc.record({
  unit: fc.integer({ min: -100, max: 100 }).map((e) => 10 ** e),
  offset: fc.constantFrom(0, 1, 1e4, 1e8, 1e12),
  flat: fc.integer({ min: 0, max: 6 }).map((e) => 10 ** -e),
});

/** The same data, spec and θ by x → unit · (A x + offset), A a turn by 30° and back about diag(1, flat). */
function moved(
  { points }: { readonly points: Points },
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  { unit, offset, flat }: Place,
) {
  const slanted = spec.covariance === "full" || spec.covariance === "tied";
  const bends = !spec.covariance.toLowerCase().includes("spherical") && spec.floor === null;
  const [c, s] = slanted ? [Math.cos(0.5), Math.sin(0.5)] : [1, 0];
  const f = bends ? flat : 1;
  const plane = [
    [c * c + f * s * s, (1 - f) * c * s],
    [(1 - f) * c * s, s * s + f * c * c],
  ];
  const a = (i: number, j: number) => (i < 2 && j < 2 ? (plane[i]?.[j] ?? 0) : i === j ? 1 : 0);
  const place = (x: readonly number[]) =>
    x.map((_, i) => unit * (x.reduce((sum, v, j) => sum + a(i, j) * v, 0) + offset));
  const square = (m: readonly (readonly number[])[]) =>
    m.map((_, i) =>
      m.map((__, j) => {
        let sum = 0;
        m.forEach((row, p) => {
          row.forEach((v, q) => {
            sum += a(Math.max(i, j), p) * v * a(Math.min(i, j), q);
          });
        });
        return unit * unit * sum;
      }),
    );
  const floor = spec.floor && { ...spec.floor, eps: spec.floor.eps * unit * unit };
  return {
    points: pointsFromRows(rowsOf(points).map(place)),
    spec: { ...spec, floor },
    theta: { ...theta, means: theta.means.map(place), covariances: theta.covariances.map(square) },
  };
}

const climbing = sessionsWith({
  inference: fc.oneof(inferences.exact, inferences.hard),
  learning: fc.constantFrom({ kind: "closed-form" } as const, { kind: "ecm" } as const),
});

describe("wherever the data lie, in whatever unit, however flat", () => {
  test("no promise is broken, 𝓛 is not over ℓ, and what is sound does not collapse", () => {
    fc.assert(
      fc.property(climbing, places, ({ data, choices, from }, place) => {
        if (data.points.dimensions < 2) return;
        const { spec, theta } = from;
        const there = moved(data, spec, theta, place);
        const own: Choices = { ...choices, model: there.spec, start: there.theta };
        const { frames, ended } = runFor({ ...data, points: there.points }, own, HALF_STEPS);
        for (const [i, frame] of frames.entries()) {
          const before = frames[i - 1];
          if (before) expect(brokenPromises(before, frame)).toEqual([]);
          for (const v of [frame.logLikelihood, frame.elbo ?? 0]) expect(v).not.toBeNaN();
          expect(overBy(frame)).toBeLessThanOrEqual(0);
        }
        if (ended?.status !== "degenerate" || place.offset > 1e8) return;
        const here = runFor(data, { ...choices, model: spec, start: theta }, HALF_STEPS + 4);
        if (conditionOf(here.frames) > 1e12 * place.flat ** 2) return;
        expect(here.ended?.status).toBe("degenerate");
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });
});

/** The largest condition number of a run's covariances, each axis in its own unit. */
function conditionOf(frames: readonly Frame[]): number {
  const covariances = frames.flatMap(({ theta }) => (theta as GaussianMixtureTheta).covariances);
  const conditions = covariances.map((s) => {
    const sd = s.map((_, i) => Math.sqrt(at(s, i, i)));
    const unit = build(s.length, s.length, (i, j) => at(s, i, j) / entry(sd, i) / entry(sd, j));
    const { values } = symmetricEigen(unit);
    return entry(values, s.length - 1) / entry(values, 0);
  });
  return Math.max(...conditions);
}

/** How far 𝓛 is over ℓ, beyond what rounding can do. */
function overBy({ elbo, logLikelihood, rounding = 0 }: Frame): number {
  if (elbo === null) return 0;
  return elbo - logLikelihood - rounding - 1e-10 * (1 + Math.abs(logLikelihood));
}
