import fc from "fast-check";
import { build, diagonal, type Matrix } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import { covarianceTypes, type Floor } from "../../models/gaussian-mixture/spec.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import type { PpcaTheta } from "../../models/ppca/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { blanked } from "../../models/testing/blanked.ts";
import { canMove, movedTo, type Place, places } from "./places.ts";
import { choicesFor } from "./run.ts";
import { type Session, sessions } from "./sessions.ts";

/** A run somewhere, with the run that it is moved from. */
export interface Extreme extends Session {
  readonly here: Session;
  readonly place: Place;
  /** Whether every component is wide in every direction, so that none may collapse. */
  readonly sound: boolean;
}

/** A number of 1 to some tens, any of its powers as likely. */
const powers = (min: number, max: number) => fc.integer({ min, max }).map((e) => 10 ** e);

/** Runs on clusters of many points, some with entries missing, K from 2 to 4 and D from 2 to 4, from a start that is near. */
export const soundSessions: fc.Arbitrary<Session> = fc
  .record({
    kind: fc.constantFrom<"ppca" | (typeof covarianceTypes)[number]>(...covarianceTypes, "ppca"),
    components: fc.integer({ min: 2, max: 4 }),
    dimensions: fc.integer({ min: 2, max: 4 }),
    factors: fc.integer({ min: 1, max: 3 }),
    clamp: fc.option(powers(-14, -2), { freq: 3 }),
    prior: fc.option(
      fc.record({
        concentration: fc.constantFrom(1, 1.5, 4),
        degrees: fc.constantFrom(3.5, 6, 20),
        scale: powers(-3, 1),
      }),
    ),
    each: fc.integer({ min: 10, max: 40 }),
    missing: fc.constantFrom(0, 0, 0.15),
    seed: fc.nat(),
  })
  .map(({ kind, components, dimensions, factors, clamp, prior, each, missing, seed }) => {
    const rng = seeded(seed);
    const centre = (k: number, d: number) => (d < 2 ? 3 * ((k >> d) & 1) : 0);
    const size = each * components * dimensions;
    const rows = build(size, dimensions, (n, d) => centre(n % components, d) + normal(rng));
    const there = missing > 0 ? blanked(rows, missing, seeded(seed, 1)) : rows;
    const data = { points: pointsFromRows(there) };
    if (kind === "ppca") {
      const count = Math.min(factors, dimensions - 1);
      const loadings = build(dimensions, count, (d, k) => (d === k ? 2 : 0));
      const theta: PpcaTheta = { mean: rows[0] ?? [], loadings, noise: 1 };
      return { data, choices: choicesFor({ kind, factors: count }, theta) };
    }
    const unit: Matrix = diagonal(dimensions, () => 1);
    const total = (components * (components + 3)) / 2;
    const theta: GaussianMixtureTheta = {
      weights: Array.from({ length: components }, (_, k) => (k + 2) / total),
      means: build(components, dimensions, (k, d) => 0.8 * centre(k, d) + 0.3),
      covariances: Array.from({ length: components }, () => unit),
    };
    const floor: Floor = clamp === null ? null : { kind: "clamp", eps: clamp };
    const one = { kind: "gaussian-mixture", components, covariance: kind, floor } as const;
    return { data, choices: choicesFor(prior ? { ...one, prior } : one, theta) };
  });

const moved = (of: fc.Arbitrary<Session>, sound: boolean): fc.Arbitrary<Extreme> =>
  fc.tuple(of, places).map(([here, place]) => ({ ...movedTo(here, place), here, place, sound }));

/** Runs of every model that can be moved, with and without a prior, on data of any scale, place and shape. */
export const extremes: fc.Arbitrary<Extreme> = fc.oneof(
  moved(soundSessions, true),
  moved(sessions.filter(canMove), false),
);
