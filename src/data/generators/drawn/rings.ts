import { normal } from "../../../maths/random.ts";
import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { type Draw, drawPoints, seededFields } from "../draw.ts";
import { names } from "../names.ts";

const RADII = [1, 3] as const;
const NOISE = 0.15;

/** Two rings about the origin; the outer one, three times as long, holds three points in four. */
const ring: Draw = (spot, rng, n) => {
  const outer = n % 4 === 0 ? 0 : 1;
  const angle = 2 * Math.PI * rng();
  const radius = RADII[outer] + NOISE * normal(rng);
  spot.x = radius * Math.cos(angle);
  spot.y = radius * Math.sin(angle);
  return outer;
};

export const rings: Generator<ShapeRecipe> = {
  kind: "rings",
  name: names.rings,
  about: "A ring within a ring: equal means, so nothing that a mixture of two Gaussians can part.",
  defaults: { generator: "rings", n: 400, seed: 1 },
  fields: seededFields,
  complete: (recipe) => recipe,
  generate: (recipe) => drawPoints(recipe, ring),
};
