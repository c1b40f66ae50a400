import type { OldFaithfulRecipe } from "../recipe.ts";
import type { Generator } from "./contract.ts";
import { round6 } from "./draw.ts";
import { eruptions, waiting } from "./faithful.ts";
import { names } from "./names.ts";

export const oldFaithful: Generator<OldFaithfulRecipe> = {
  kind: "old-faithful",
  name: names["old-faithful"],
  about:
    "272 eruptions of a geyser, duration and wait in minutes (Azzalini & Bowman 1990; R’s faithful).",
  defaults: { generator: "old-faithful", standardised: true },
  fields: [{ name: "standardised", label: "Standardised", type: "switch" }],
  complete: (recipe) => recipe,
  generate: (recipe) => {
    const scale = recipe.standardised ? standardise : (column: readonly number[]) => column;
    const columns = [eruptions, waiting].map((column) => Float64Array.from(scale(column)));
    return {
      points: { size: eruptions.length, dimensions: 2, columns },
      labels: null,
      observed: null,
      source: { kind: "recipe", recipe },
      truth: null,
    };
  },
};

/** To mean 0 and population standard deviation 1, as the figures of Bishop's PRML have it. */
function standardise(column: readonly number[]): number[] {
  const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
  const sd = Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length);
  return column.map((x) => round6((x - mean) / sd));
}
