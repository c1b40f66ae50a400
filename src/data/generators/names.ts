import type { Recipe } from "../recipe.ts";

/** What each generator is called on the screen; apart from the generators, which are loaded later. */
export const names: Readonly<Record<Recipe["generator"], string>> = {
  "old-faithful": "Old Faithful",
  penguins: "Penguins",
  iris: "Iris",
  digits: "Digits",
  rings: "Two rings",
  collinear: "Points on a line",
  "cluster-with-outlier": "Cluster with an outlier",
  "two-class-lecture": "Two-class lecture example",
  "two-half-moons": "Two half-moons",
  "three-blobs": "Three blobs",
  "noisy-sine": "Noisy sine",
  "noisy-line": "Noisy line",
};
