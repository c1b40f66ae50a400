import { type Belief, type Problem, pass, weightsOn } from "../run/problem.ts";

/** q of every point as weights of the colours: weights[c · N + n]. */
export function* belief(own: Problem, from: Belief): Generator<void, Float64Array> {
  yield* pass(own, from);
  return weightsOn(own, { from: 0, to: own.data.points.size });
}
