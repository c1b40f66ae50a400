import { IMAGE_SIDE } from "../checks/limits.ts";
import { exact } from "../maths/format.ts";
import { countOf } from "../models/shared/codes.ts";
import type { Dataset, Source } from "./dataset.ts";
import { names } from "./generators/names.ts";

/** One line: "Two-class lecture example, 1000 points, seed 6316". */
export function summaryOf(dataset: Dataset): string {
  const { source, points } = dataset;
  const images = points.dimensions === IMAGE_SIDE ** 2;
  const size = `${points.size} ${images ? "image" : "point"}${points.size === 1 ? "" : "s"}`;
  const wide = points.dimensions > 2 ? [`${points.dimensions} columns`] : [];
  const shape = images ? [`${IMAGE_SIDE} × ${IMAGE_SIDE}`] : wide;
  const counted = [size, ...shape, ...observedOf(dataset), ...hiddenOf(dataset)];
  if (source.kind !== "recipe") return [nameOf(source), ...counted].join(", ");
  const { generator: _, ...choices } = source.recipe;
  const said = Object.entries(choices).flatMap(([name, value]) => {
    if (name === "n" || value === false) return [];
    if (typeof value === "number") return [`${name} ${exact(value)}`];
    return [value === true ? name : `own ${name}`];
  });
  return [nameOf(source), ...counted, ...said].join(", ");
}

/** What a data set is called. */
export function nameOf(source: Source): string {
  if (source.kind === "recipe") return names[source.recipe.generator];
  return source.kind === "drawn" ? "Drawn points" : source.name;
}

const hiddenOf = ({ hidden }: Dataset): string[] =>
  hidden ? [`${hidden.at.length} entries hidden`] : [];

/** "30 % of labels observed" where they are a whole share of the true ones, else how many are. */
function observedOf({ labels, observed }: Dataset): string[] {
  const count = observed ? countOf(observed) : 0;
  if (count === 0) return [];
  const percent = labels ? (100 * count) / countOf(labels) : Number.NaN;
  const faithful = observed?.every((code, n) => code < 0 || code === labels?.[n]);
  if (faithful && Number.isInteger(percent)) return [`${percent} % of labels observed`];
  return [`${count} ${count === 1 ? "label" : "labels"} observed`];
}
