import { MAX_POINTS, MAX_SEED } from "../../checks/limits.ts";
import { type Rng, seeded } from "../../maths/random.ts";
import type { Dataset } from "../dataset.ts";
import type { Recipe } from "../recipe.ts";
import type { RecipeField } from "./contract.ts";

/** A point under construction, written to in place so that a million of them allocate nothing. */
interface Spot {
  x: number;
  y: number;
}

/** Puts point n at `spot` and gives its label. */
export type Draw = (spot: Spot, rng: Rng, n: number) => number;

/**
 * To 6 decimals, so that browsers whose Math.log or Math.cos differ in the last digit agree;
 * never −0, which no JSON number keeps.
 */
export function round6(x: number): number {
  return Math.round(x * 1e6) / 1e6 + 0;
}

/** Points drawn one by one, in order, from the recipe's seed. */
export function drawPoints(
  recipe: Recipe & { readonly n: number; readonly seed: number },
  draw: Draw,
): Dataset & { readonly labels: Int16Array } {
  const rng = seeded(recipe.seed);
  const xs = new Float64Array(recipe.n);
  const ys = new Float64Array(recipe.n);
  const labels = new Int16Array(recipe.n);
  const spot: Spot = { x: 0, y: 0 };
  for (let n = 0; n < recipe.n; n++) {
    labels[n] = draw(spot, rng, n);
    xs[n] = round6(spot.x);
    ys[n] = round6(spot.y);
  }
  const points = { size: recipe.n, dimensions: 2, columns: [xs, ys] };
  return { points, labels, observed: null, source: { kind: "recipe", recipe }, truth: null };
}

/** The two fields of every seeded recipe. */
export const seededFields: readonly RecipeField[] = [
  { name: "n", label: "Points", type: "integer", min: 1, max: MAX_POINTS },
  { name: "seed", label: "Seed", type: "integer", min: 0, max: MAX_SEED },
];
