import { generate } from "../../../../data/generators/generate.ts";
import { withHidden } from "../../../../data/hidden.ts";
import type { Recipe } from "../../../../data/recipe.ts";

/** `data` of a session: a recipe with a share of its entries hidden, as Hide entries… draws them by seed 1. */
export function hiding(recipe: Recipe, share: number): object {
  const { points, hidden } = withHidden(generate(recipe), share, 1);
  const { dimensions } = points;
  const at = Array.from(hidden?.at ?? [], (place) => [
    Math.floor(place / dimensions),
    place % dimensions,
  ]);
  return { ...recipe, hidden: at };
}
