import { MAX_COMPONENTS } from "../../models/gaussian-mixture/spec.ts";
import { faultIn } from "../../models/gaussian-mixture/theta.ts";
import type { Fault } from "../fault.ts";
import { MAX_COORDINATE } from "../limits.ts";
import type { LectureRecipe } from "../recipe.ts";
import type { Generator } from "./contract.ts";
import { seededFields } from "./fields.ts";
import { drawMixture, type PlanarMixture } from "./mixture.ts";
import { names } from "./names.ts";

/** p(x) = 0.6 N(x | [2, 0], [[1, 0.8], [0.8, 2]]) + 0.4 N(x | [−2, 0], [[2, 0.6], [0.6, 1]]). */
export const lectureMixture: PlanarMixture = {
  weights: [0.6, 0.4],
  means: [
    [2, 0],
    [-2, 0],
  ],
  covariances: [
    [
      [1, 0.8],
      [0.8, 2],
    ],
    [
      [2, 0.6],
      [0.6, 1],
    ],
  ],
};

export const twoClassLecture: Generator<LectureRecipe> = {
  kind: "two-class-lecture",
  name: names["two-class-lecture"],
  about: "Two overlapping classes, the “+” class at the right and the “−” class at the left.",
  defaults: { generator: "two-class-lecture", n: 1000, seed: 6316 },
  fields: [
    ...seededFields,
    { name: "weights", label: "Weights", type: "vector" },
    { name: "means", label: "Means", type: "matrix" },
    { name: "covariances", label: "Covariances", type: "matrices" },
  ],
  complete: (recipe) => ({ ...recipe, ...mixtureOf(recipe) }),
  fault: (recipe) => mixtureFault(mixtureOf(recipe)),
  generate: (recipe) => drawMixture(recipe, mixtureOf(recipe)),
};

function mixtureOf({
  weights = lectureMixture.weights,
  means = lectureMixture.means,
  covariances = lectureMixture.covariances,
}: LectureRecipe): PlanarMixture {
  return { weights, means, covariances };
}

function mixtureFault(theta: PlanarMixture): Fault | null {
  const components = theta.weights.length;
  const spec = { kind: "gaussian-mixture", components, covariance: "full", floor: null } as const;
  if (components > MAX_COMPONENTS)
    return {
      place: "weights",
      message: `has ${components} entries, more than ${MAX_COMPONENTS} components`,
    };
  const beyond = theta.means.findIndex((mean) => mean.some((x) => Math.abs(x) > MAX_COORDINATE));
  if (beyond >= 0)
    return { place: `means[${beyond}]`, message: `lies beyond ${MAX_COORDINATE} in size` };
  return faultIn(spec, 2, theta);
}
