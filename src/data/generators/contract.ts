import type { Fault } from "../../checks/fault.ts";
import type { Dataset } from "../dataset.ts";
import type { Recipe } from "../recipe.ts";

/** One field of a recipe, as a form shows it and as a file is checked by it. */
export type RecipeField = {
  /** Its name in the recipe. */
  readonly name: string;
  /** Its name on the screen. */
  readonly label: string;
} & (
  | { readonly type: "integer"; readonly min: number; readonly max: number }
  | { readonly type: "switch" }
  /** Numbers, rows of numbers, or a list of such matrices; may be left out. */
  | { readonly type: "vector" | "matrix" | "matrices" }
);

/** A built-in data set. A new one is a file, a row of the registry and a type of recipe. */
export interface Generator<R extends Recipe = Recipe> {
  readonly kind: R["generator"];
  /** Its name on the screen. */
  readonly name: string;
  /** What it is good for, in one sentence. */
  readonly about: string;
  readonly defaults: R;
  readonly fields: readonly RecipeField[];
  /** The recipe with what it leaves out filled in, as a form shows it. */
  complete(recipe: R): R;
  /** What is wrong with a recipe whose fields each have the right type; null where nothing is. */
  fault?(recipe: R): Fault | null;
  /** Brings numbers that arrive when they are first asked for; to be awaited before `generate`. */
  load?(): Promise<void>;
  /** The data set of a recipe without fault; every coordinate has at most 6 decimals. */
  generate(recipe: R): Dataset;
}
