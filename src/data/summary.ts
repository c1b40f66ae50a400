import type { Dataset } from "./dataset.ts";
import { generatorOf } from "./generators/registry.ts";

/** One line: "Two-class lecture example, 1000 points, seed 6316". */
export function summaryOf({ source, points }: Dataset): string {
  const size = `${points.size} ${points.size === 1 ? "point" : "points"}`;
  if (source.kind === "points") return `${source.name}, ${size}`;
  const { name, fields } = generatorOf(source.recipe);
  const recipe: Readonly<Record<string, unknown>> = { ...source.recipe };
  const choices = fields.flatMap((field) => {
    const value = recipe[field.name];
    const label = field.label.toLowerCase();
    if (field.name === "n" || value === undefined || value === false) return [];
    if (field.type === "integer") return [`${label} ${value}`];
    return [field.type === "switch" ? label : `own ${label}`];
  });
  return [name, size, ...choices].join(", ");
}
