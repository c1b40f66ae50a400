import { missed } from "../../checks/bounds.ts";
import type { Fault } from "../../checks/fault.ts";
import type { RecipeField } from "./contract.ts";

/** What is wrong with the value of one field of a recipe; null where nothing is. */
export function fieldFault(field: RecipeField, value: unknown): Fault | null {
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
