import { cholesky, forwardSolve } from "../maths/linear/cholesky.ts";
import type { Matrix, Vector } from "../maths/linear/matrix.ts";
import { transpose } from "../maths/linear/matrix.ts";
import { type Design, marginsOf, passOver } from "./sigmoid.ts";

/** Steps after which weights that still move are taken to move for ever. */
const MOST_STEPS = 100;
/** A step that moves no point's log-odds by more than this, in nats, is the last. */
const STILL = 1e-9;
/** A fall of the log-likelihood beyond rounding, relative to it. */
const FALL = 1e-12;
/** A point this little on the wrong side, relative to the farthest one, is on the line. */
const ON_THE_LINE = 1e-12;

interface Climb {
  /** Where the log-likelihood is highest; null where it has no highest place. */
  readonly place: readonly number[] | null;
  /** The log-likelihood at the start and after each step, in nats. */
  readonly values: readonly number[];
}

/**
 * Newton's method on the concave log-likelihood of logistic regression; a step that would
 * lower it is halved. Pauses once a step.
 *
 * There is no highest place where some line leaves no point on its wrong side, and that shows
 * for certain: either the weights reached separate all points, or the step, which then tends
 * to the way the weights grow, has no point on its wrong side. Both are looked at each time.
 * Where the classes overlap, neither can be.
 */
export function* newton(design: Design, start: readonly number[]): Generator<void, Climb> {
  let place = start;
  let at = passOver(design, place);
  const values = [at.logLikelihood];
  for (let i = 0; i < MOST_STEPS; i++) {
    yield;
    const step = solve(at.curvature, at.gradient);
    if (!step) break;
    const { least, largest } = marginsOf(design, step);
    if (largest > STILL && least >= -ON_THE_LINE * largest) break;
    let share = 1;
    let next = moved(place, step, share);
    let there = passOver(design, next);
    while (there.logLikelihood < at.logLikelihood * (1 + FALL) && share > 1e-6) {
      share /= 2;
      next = moved(place, step, share);
      there = passOver(design, next);
    }
    place = next;
    at = there;
    values.push(at.logLikelihood);
    if (at.separates) break;
    if (largest <= STILL) return { place, values };
  }
  return { place: null, values };
}

const moved = (place: Vector, step: Vector, share: number): number[] =>
  place.map((w, i) => w + share * (step[i] ?? 0));

/** a⁻¹ b for symmetric positive definite a; null where it is not. */
function solve(a: Matrix, b: Vector): number[] | null {
  const lower = cholesky(a);
  if (!lower) return null;
  const z = forwardSolve(lower, b);
  // Lᵀ x = z is solved forward with rows and columns in reverse.
  const upper = transpose(lower)
    .reverse()
    .map((row) => row.reverse());
  return forwardSolve(upper, z.reverse()).reverse();
}
