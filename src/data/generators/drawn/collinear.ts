import { normal } from "../../../maths/random.ts";
import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { type Draw, drawPoints, round6, seededFields } from "../draw.ts";
import { names } from "../names.ts";

/** On the line y = 2x − 1, which a slope of 2 keeps to after rounding too. */
const onLine: Draw = (spot, rng, n) => {
  spot.x = round6((n % 2 === 0 ? -1.5 : 1.5) + 0.5 * normal(rng));
  spot.y = 2 * spot.x - 1;
  return n % 2;
};

export const collinear: Generator<ShapeRecipe> = {
  kind: "collinear",
  name: names.collinear,
  about: "No spread across the line: every full covariance collapses without a floor.",
  defaults: { generator: "collinear", n: 60, seed: 1 },
  fields: seededFields,
  complete: (recipe) => recipe,
  generate: (recipe) => drawPoints(recipe, onLine),
};
