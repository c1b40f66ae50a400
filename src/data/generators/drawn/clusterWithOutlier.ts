import { normal } from "../../../maths/random.ts";
import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { drawPoints, seededFields } from "../draw.ts";
import { names } from "../names.ts";

const SPREAD = 0.5;
const OUTLIER = { x: 6, y: 4 };

export const clusterWithOutlier: Generator<ShapeRecipe> = {
  kind: "cluster-with-outlier",
  name: names["cluster-with-outlier"],
  about: "One tight cluster and one point far away: with two components, one collapses on it.",
  defaults: { generator: "cluster-with-outlier", n: 40, seed: 1 },
  fields: seededFields,
  complete: (recipe) => recipe,
  generate: (recipe) =>
    drawPoints(recipe, (spot, rng, n) => {
      const outlier = n > 0 && n === recipe.n - 1;
      spot.x = outlier ? OUTLIER.x : SPREAD * normal(rng);
      spot.y = outlier ? OUTLIER.y : SPREAD * normal(rng);
      return outlier ? 1 : 0;
    }),
};
