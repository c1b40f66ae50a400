import { type Problem, pass, type QOrigin, responsibilitiesOn } from "../run/problem.ts";

/** q of every point, colour by colour: responsibilities[c · N + n]. */
export function* responsibilities(own: Problem, from: QOrigin): Generator<void, Float64Array> {
  yield* pass(own, from);
  return responsibilitiesOn(own, { from: 0, to: own.data.points.size });
}
