import { normal } from "../../../maths/random.ts";
import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { type Draw, drawPoints, seededFields } from "../draw.ts";
import { names } from "../names.ts";

const NOISE = 0.1;

/** Half circles of radius 1, the lower one shifted by (1, ½) into the upper one. */
const moon: Draw = (spot, rng, n) => {
  const angle = Math.PI * rng();
  const lower = n % 2;
  spot.x = (lower ? 1 - Math.cos(angle) : Math.cos(angle)) + NOISE * normal(rng);
  spot.y = (lower ? 0.5 - Math.sin(angle) : Math.sin(angle)) + NOISE * normal(rng);
  return lower;
};

export const twoHalfMoons: Generator<ShapeRecipe> = {
  kind: "two-half-moons",
  name: names["two-half-moons"],
  about: "Two bent groups: no two Gaussians follow them, several do piece by piece.",
  defaults: { generator: "two-half-moons", n: 300, seed: 1 },
  fields: seededFields,
  complete: (recipe) => recipe,
  generate: (recipe) => drawPoints(recipe, moon),
};
