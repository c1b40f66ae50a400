import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { seededFields } from "../draw.ts";
import { drawMixture, type PlanarMixture } from "../mixture.ts";
import { names } from "../names.ts";

const blobs: PlanarMixture = {
  weights: [0.4, 0.35, 0.25],
  means: [
    [-3, -1],
    [3, -1.5],
    [0, 3],
  ],
  covariances: [
    [
      [1, 0.4],
      [0.4, 0.8],
    ],
    [
      [0.7, -0.3],
      [-0.3, 1.1],
    ],
    [
      [1.2, 0],
      [0, 0.5],
    ],
  ],
};

export const threeBlobs: Generator<ShapeRecipe> = {
  kind: "three-blobs",
  name: names["three-blobs"],
  about: "Three groups well apart: most starts end at the same answer.",
  defaults: { generator: "three-blobs", n: 300, seed: 1 },
  fields: seededFields,
  complete: (recipe) => recipe,
  generate: (recipe) => drawMixture(recipe, blobs),
};
