import type { Dataset } from "./dataset.ts";
import { names } from "./generators/names.ts";

/** One line: "Two-class lecture example, 1000 points, seed 6316". */
export function summaryOf({ source, points }: Dataset): string {
  const size = `${points.size} ${points.size === 1 ? "point" : "points"}`;
  if (source.kind === "points") return `${source.name}, ${size}`;
  const { generator, ...choices } = source.recipe;
  const said = Object.entries(choices).flatMap(([name, value]) => {
    if (name === "n" || value === false) return [];
    if (typeof value === "number") return [`${name} ${value}`];
    return [value === true ? name : `own ${name}`];
  });
  return [names[generator], size, ...said].join(", ");
}
