import type { Gaussians } from "../models/shared/gaussians.ts";
import type { Classifier } from "./contract.ts";
import { generativeOf } from "./generative.ts";

/**
 * A mixture fitted without labels, as a classifier: `matched` tells which class each component
 * is taken for. A component left over stands for a class of its own, which no point has; a
 * class without a component has probability 0.
 */
export function unlabelledOf(
  theta: Gaussians,
  matched: readonly (number | null)[],
  classes: number,
): Classifier {
  const mixture = generativeOf(theta);
  let extra = classes;
  const classOf = matched.map((k) => k ?? extra++);
  const joint = new Float64Array(mixture.classes);
  return {
    classes: extra,
    scores: (columns, n, into) => {
      mixture.scores(columns, n, joint);
      into.fill(Number.NEGATIVE_INFINITY);
      for (let k = 0; k < joint.length; k++) into[classOf[k] as number] = joint[k] as number;
    },
  };
}
