import fc from "fast-check";
import {
  at,
  build,
  diagonal,
  entry,
  type Matrix,
  multiply,
  transpose,
} from "../../maths/linear/matrix.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import { type Moves, movesOf } from "../../models/testing/moves.ts";
import type { Session } from "./sessions.ts";

/** Where data lie: in which unit, how far from 0, how much flatter in some directions, how turned. */
export interface Place {
  readonly unit: number;
  /** In units. */
  readonly offset: number;
  /** The width of the flat directions beside the others; its square is 1 over the condition number. */
  readonly flat: number;
  /** How many directions are flat, of those there are all but one at most. */
  readonly thin: number;
  readonly turn: number;
  /** Whether what bounds a covariance, as a prior's scale, is of the size of the flat directions. */
  readonly low: boolean;
}

/** Of the offset: how wide a flat direction is kept, so that points differ in it as doubles. */
export const STEPS = 2 ** 12 * Number.EPSILON;

/** Scales from 1e-100 to 1e100, offsets to 1e12 spreads, condition numbers to 1e12. */
export const places: fc.Arbitrary<Place> = fc
  .record({
    unit: fc.integer({ min: -100, max: 100 }).map((e) => 10 ** e),
    offset: fc.option(fc.integer({ min: 0, max: 12 })).map((e) => (e === null ? 0 : 10 ** e)),
    condition: fc.integer({ min: 0, max: 12 }),
    thin: fc.integer({ min: 1, max: 3 }),
    // Every angle as likely: a double drawn by its bits is next to 0 nearly always.
    turn: fc.integer({ min: 0, max: 360 }).map((degrees) => (degrees * Math.PI) / 180),
    low: fc.boolean(),
  })
  .map(({ condition, ...place }) => {
    const flat = Math.min(1, Math.max(10 ** (-condition / 2), STEPS * place.offset));
    return { ...place, flat };
  });

/** Whether the θ of a run can be moved with its data. */
export const canMove = ({ choices }: Session): boolean => movesOf.has(choices.model.kind);

/** x → unit · (A x + offset), with A flat where, and turned as, the model's family allows. */
export function movedTo<S extends Session>(session: S, place: Place): S {
  const { data, choices } = session;
  const moves = movesOf.get(choices.model.kind);
  if (!moves) throw new Error(`"${choices.model.kind}" has no testing/moves.ts.`);
  // Axes of which entries are missing cannot be turned into each other.
  const family = moves.family(choices.model);
  const within = family === "any" && hasGaps(data.points) ? "axes" : family;
  const { unit, offset, flat, low, ...bent } = allowed(within, place);
  const a = bend(data.points.dimensions, { flat, ...bent });
  const affine = (x: readonly number[]) => a.map((row) => unit * (across(row, x) + offset));
  const covariance = (s: Matrix) => times(between(a, s), unit * unit);
  const move = { a, unit, flat, low, affine, covariance };
  const { spec: model, theta: start } = moves.moved(choices.model, choices.start, move);
  const points = pointsFromRows(rowsOf(data.points).map(affine));
  return { ...session, data: { ...data, points }, choices: { ...choices, model, start } };
}

/** The place as far as the covariances of a family can be flat and turned. */
function allowed(family: ReturnType<Moves["family"]>, place: Place): Place {
  if (family === "none") return { ...place, flat: 1, turn: 0 };
  return family === "axes" ? { ...place, turn: 0 } : place;
}

/** The last directions made flat, then each turned with the one before it. */
function bend(size: number, { flat, thin, turn }: Pick<Place, "flat" | "thin" | "turn">): Matrix {
  const wide = Math.max(1, size - thin);
  const a = diagonal(size, (d) => (d < wide ? 1 : flat));
  for (let d = 1; d < size && turn !== 0; d++) {
    const [upper, lower] = [a[d - 1] ?? [], a[d] ?? []];
    const [c, s] = [Math.cos(turn * d), Math.sin(turn * d)];
    a[d - 1] = upper.map((x, j) => c * x - s * entry(lower, j));
    a[d] = upper.map((x, j) => s * x + c * entry(lower, j));
  }
  return a;
}

/** A S Aᵀ, symmetric to the last bit. */
function between(a: Matrix, s: Matrix): Matrix {
  const whole = multiply(multiply(a, s), transpose(a));
  return build(s.length, s.length, (i, j) => at(whole, Math.max(i, j), Math.min(i, j)));
}

/** Σ_j a_j x_j over the a_j that are not 0, whatever x_j is there. */
const across = (a: readonly number[], x: readonly number[]): number =>
  a.reduce((sum, v, j) => (v === 0 ? sum : sum + v * entry(x, j)), 0);
const times = (a: Matrix, by: number): Matrix => a.map((row) => row.map((v) => v * by));
