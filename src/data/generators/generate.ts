import { missed } from "../../checks/bounds.ts";
import { type Fault, quotedValue, refuse, within } from "../../checks/fault.ts";
import type { Dataset } from "../dataset.ts";
import type { Recipe } from "../recipe.ts";
import type { Generator, RecipeField } from "./contract.ts";
import { generatorOf, generators } from "./registry.ts";

/**
 * The recipe in `value`, what is left out taking its default. Throws a FileError that names
 * the field, with `place` before it.
 */
export function readRecipe(value: Readonly<Record<string, unknown>>, place = ""): Recipe {
  const { generator: kind } = value;
  const generator: Generator | undefined = Object.values(generators).find((g) => g.kind === kind);
  if (!generator) {
    const known = Object.keys(generators).map((name) => `"${name}"`);
    return refuse(
      within(place, "generator"),
      `${quotedValue(kind)} is not one of ${known.join(", ")}`,
    );
  }
  const recipe: Readonly<Record<string, unknown>> = { ...generator.defaults, ...value };
  const names = ["generator", ...generator.fields.map(({ name }) => name)];
  const stranger = Object.keys(value).find((name) => !names.includes(name));
  if (stranger !== undefined) refuse(within(place, stranger), "is not a known field");
  for (const field of generator.fields) {
    const found = fieldFault(field, recipe[field.name]);
    if (found) refuse(within(place, found.place), found.message);
  }
  const checked = recipe as unknown as Recipe;
  const found = generator.fault?.(checked);
  if (found) refuse(within(place, found.place), found.message);
  return checked;
}

export { generatorOf };

/** The data set of a recipe, whose numbers have arrived. Throws a FileError with a sentence where the recipe has a fault. */
export function generate(recipe: Recipe): Dataset {
  const checked = readRecipe({ ...recipe });
  return generatorOf(checked).generate(checked);
}

/** What is wrong with the value of one field of a recipe; null where nothing is. */
function fieldFault(field: RecipeField, value: unknown): Fault | null {
  const { name } = field;
  switch (field.type) {
    case "integer": {
      const wanted = missed(value, { whole: true, least: field.min, most: field.max });
      return wanted === null ? null : { place: name, message: `is not ${wanted}` };
    }
    case "switch":
      if (typeof value === "boolean") return null;
      return { place: name, message: "is neither true nor false" };
    case "vector":
      return value === undefined ? null : nestedFault(value, 1, name);
    case "matrix":
      return value === undefined ? null : nestedFault(value, 2, name);
    case "matrices":
      return value === undefined ? null : nestedFault(value, 3, name);
  }
}

/** Finite numbers in lists nested to a depth. */
function nestedFault(value: unknown, depth: number, place: string): Fault | null {
  if (depth === 0)
    return Number.isFinite(value) ? null : { place, message: "is not a finite number" };
  if (!Array.isArray(value)) return { place, message: "is not a list" };
  for (const [i, part] of value.entries()) {
    const found = nestedFault(part, depth - 1, `${place}[${i}]`);
    if (found) return found;
  }
  return null;
}
