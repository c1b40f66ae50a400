import { normal } from "../../../maths/random.ts";
import type { ShapeRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { drawPoints, seededFields } from "../draw.ts";
import { names } from "../names.ts";

/** Pairs (x, y): x uniform on [−1, 1], y about a curve. */
function noisy(
  kind: "noisy-sine" | "noisy-line",
  about: string,
  n: number,
  curve: (x: number) => number,
  noise: number,
): Generator<ShapeRecipe> {
  return {
    kind,
    name: names[kind],
    about,
    defaults: { generator: kind, n, seed: 1 },
    fields: seededFields,
    complete: (recipe) => recipe,
    generate: (recipe) => {
      const { labels: _, ...drawn } = drawPoints(recipe, (spot, rng) => {
        spot.x = 2 * rng() - 1;
        spot.y = curve(spot.x) + noise * normal(rng);
        return 0;
      });
      return { ...drawn, labels: null };
    },
  };
}

export const noisySine = noisy(
  "noisy-sine",
  "Pairs about a sine: what a regression of few weights can follow, and one of many overdoes.",
  30,
  (x) => Math.sin(Math.PI * x),
  0.2,
);

export const noisyLine = noisy(
  "noisy-line",
  "Pairs about y = x/2 + 1/2: two weights and a noise to find again.",
  20,
  (x) => 0.5 * x + 0.5,
  0.2,
);
