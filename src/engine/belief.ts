import { type Belief, type Problem, pass } from "./problem.ts";
import { modelOf } from "./registry/models.ts";

/** q of every point as weights of the colours: weights[c · N + n]. */
export function* belief(own: Problem, from: Belief): Generator<void, Float64Array> {
  const { data, choices } = own;
  const model = modelOf(choices.model);
  const { size } = data.points;
  yield* pass(own, from);
  const weights = new Float64Array(model.colours(choices.model) * size);
  model.belief(choices.model, own.q, { from: 0, to: size }, weights);
  return weights;
}
