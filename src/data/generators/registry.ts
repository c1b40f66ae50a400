import type { Recipe } from "../recipe.ts";
import { clusterWithOutlier } from "./clusterWithOutlier.ts";
import { collinear } from "./collinear.ts";
import type { Generator } from "./contract.ts";
import { oldFaithful } from "./oldFaithful.ts";
import { rings } from "./rings.ts";
import { threeBlobs } from "./threeBlobs.ts";
import { twoClassLecture } from "./twoClassLecture.ts";
import { twoHalfMoons } from "./twoHalfMoons.ts";

/** The built-in data sets, in the order of the menu. */
export const generators: Readonly<Record<Recipe["generator"], Generator>> = {
  "two-class-lecture": twoClassLecture,
  "old-faithful": oldFaithful,
  "three-blobs": threeBlobs,
  "two-half-moons": twoHalfMoons,
  rings,
  collinear,
  "cluster-with-outlier": clusterWithOutlier,
};

/** The generator of a recipe, its recipe type erased. */
export function generatorOf(recipe: Recipe): Generator {
  return generators[recipe.generator];
}
