import type { Fault } from "../../../checks/fault.ts";
import { MAX_COMPONENTS, MAX_COORDINATE } from "../../../checks/limits.ts";
import { gaussiansFault } from "../../../models/shared/gaussians/gaussiansFault.ts";
import type { LectureRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { seededFields } from "../draw.ts";
import { drawLecture, lectureDefaults, lectureOf } from "../lecture.ts";
import type { PlanarMixture } from "../mixture.ts";
import { names } from "../names.ts";

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
  if (components > MAX_COMPONENTS)
    return {
      place: "weights",
      message: `has ${components} entries, more than ${MAX_COMPONENTS} components`,
    };
  const beyond = theta.means.findIndex((mean) => mean.some((x) => Math.abs(x) > MAX_COORDINATE));
  if (beyond >= 0)
    return { place: `means[${beyond}]`, message: `lies beyond ${MAX_COORDINATE} in size` };
  return gaussiansFault(theta, components, 2);
}
