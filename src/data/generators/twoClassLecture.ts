import { MAX_COMPONENTS } from "../../models/gaussian-mixture/spec.ts";
import { faultIn } from "../../models/gaussian-mixture/theta.ts";
import type { Fault } from "../fault.ts";
import { MAX_COORDINATE } from "../limits.ts";
import type { LectureRecipe } from "../recipe.ts";
import type { Generator } from "./contract.ts";
import { seededFields } from "./fields.ts";
import { drawLecture, lectureDefaults, lectureOf } from "./lecture.ts";
import type { PlanarMixture } from "./mixture.ts";
import { names } from "./names.ts";

export const twoClassLecture: Generator<LectureRecipe> = {
  kind: "two-class-lecture",
  name: names["two-class-lecture"],
  about: "Two overlapping classes, the “+” class at the right and the “−” class at the left.",
  defaults: lectureDefaults,
  fields: [
    ...seededFields,
    { name: "weights", label: "Weights", type: "vector" },
    { name: "means", label: "Means", type: "matrix" },
    { name: "covariances", label: "Covariances", type: "matrices" },
  ],
  complete: (recipe) => ({ ...recipe, ...lectureOf(recipe) }),
  fault: (recipe) => mixtureFault(lectureOf(recipe)),
  generate: drawLecture,
};

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
