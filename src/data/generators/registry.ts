import type { Recipe } from "../recipe.ts";
import type { Generator } from "./contract.ts";
import { clusterWithOutlier } from "./drawn/clusterWithOutlier.ts";
import { collinear } from "./drawn/collinear.ts";
import { noisyLine, noisySine } from "./drawn/noisyCurve.ts";
import { rings } from "./drawn/rings.ts";
import { threeBlobs } from "./drawn/threeBlobs.ts";
import { twoClassLecture } from "./drawn/twoClassLecture.ts";
import { twoHalfMoons } from "./drawn/twoHalfMoons.ts";
import { digits } from "./images/digits.ts";
import { iris } from "./iris.ts";
import { oldFaithful } from "./oldFaithful.ts";
import { penguins } from "./penguins.ts";

/** The built-in data sets, in the order of the menu. */
export const generators: Readonly<Record<Recipe["generator"], Generator>> = {
  "two-class-lecture": twoClassLecture,
  "old-faithful": oldFaithful,
  penguins,
  iris,
  "three-blobs": threeBlobs,
  "two-half-moons": twoHalfMoons,
  rings,
  collinear,
  "cluster-with-outlier": clusterWithOutlier,
  "noisy-sine": noisySine,
  "noisy-line": noisyLine,
  digits,
};

/** Brings the numbers of built-in tables, of those that a text names where there is one; to be awaited before a recipe of them is made. */
export async function loadTables(text?: string): Promise<void> {
  const named = Object.values<Generator>(generators).filter(
    ({ kind }) => text === undefined || text.includes(kind),
  );
  await Promise.all(named.map(({ load }) => load?.()));
}

/** The generator of a recipe, its recipe type erased. */
export function generatorOf(recipe: Recipe): Generator {
  return generators[recipe.generator];
}
