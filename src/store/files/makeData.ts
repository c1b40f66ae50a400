import type { Dataset } from "../../data/dataset.ts";
import type { Recipe } from "../../data/recipe.ts";
import { read } from "./reader.ts";
import type { Working } from "./requests.ts";

/** Up to this many points are made on the spot; more are left to a worker. */
const SMALL = 20_000;

/** The data set of a recipe; the generators arrive with the first one. */
export async function makeData(recipe: Recipe, working: Working): Promise<Dataset> {
  if ("n" in recipe && recipe.n > SMALL) return read({ type: "generate", recipe }, working);
  const { generate } = await import("../../data/generators/generate.ts");
  return generate(recipe);
}
