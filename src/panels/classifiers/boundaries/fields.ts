import type { Classifier, ClassifierKind } from "../../../classifiers/contract.ts";
import { type Grid, placesOf } from "../../../models/shared/grid.ts";
import type { Field } from "../../../views/plane/fields/field.ts";
import { marginsOf } from "../../show/margins.ts";
import { titles } from "../words.ts";

interface Line {
  readonly colour: string;
  /** As SVG's stroke-dasharray, in CSS pixels. */
  readonly dash: string;
  /** Where its name stands, as a share of the plane's height. */
  readonly height: number;
}

/** How each boundary is drawn: no two alike in colour, in dash, or in where the name stands. */
export const lines: Readonly<Record<ClassifierKind, Line>> = {
  generative: { colour: "var(--generative)", dash: "none", height: 0.22 },
  "naive-bayes": { colour: "var(--naive-bayes)", dash: "9 5", height: 0.84 },
  logistic: { colour: "var(--logistic)", dash: "2 4", height: 0.66 },
};

/**
 * A classifier's boundaries: for each two classes the line on which their log-odds is 0, as far
 * as no third class is more probable than both. The first of them that is there has its name.
 */
export function boundaryFields(
  kind: ClassifierKind,
  classifier: Classifier,
  grid: Grid,
): readonly Field[] {
  const { classes } = classifier;
  const table = tableOver(classifier, grid);
  const { colour, dash, height } = lines[kind];
  const fields: Field[] = [];
  let named = false;
  for (let j = 0; j < classes; j++)
    for (let k = j + 1; k < classes; k++) {
      const { values, within, meet } = between(table, classes, j, k);
      if (!meet) continue;
      const level = named ? { at: 0 } : { at: 0, label: titles[kind], height };
      named = true;
      const id = `boundary-${kind}-${j}-${k}`;
      fields.push({ id, grid, values, within, levels: [level], kind: "lines", colour, dash });
    }
  return fields;
}

/** The log-odds of two rows of a table, and by how much the greater of them leads all others. */
function between(table: Float64Array, rows: number, j: number, k: number) {
  const size = table.length / rows;
  const values = new Float64Array(size);
  const within = new Float64Array(size);
  let [first, second] = [false, false];
  for (let n = 0; n < size; n++) {
    const [a, b] = [table[j * size + n] as number, table[k * size + n] as number];
    let other = Number.NEGATIVE_INFINITY;
    for (let m = 0; m < rows; m++)
      if (m !== j && m !== k) other = Math.max(other, table[m * size + n] as number);
    values[n] = a - b;
    within[n] = rows === 2 ? 1 : Math.max(a, b) - other;
    if ((within[n] as number) < 0) continue;
    if (a >= b) first = true;
    else second = true;
  }
  return { values, within, meet: first && second };
}

/** Where each class is the most probable, in its colour. */
export function regionFields(
  classifier: Classifier,
  grid: Grid,
  colours: readonly string[],
): readonly Field[] {
  const margins = marginsOf(tableOver(classifier, grid), classifier.classes);
  return margins.map((values, k) => ({
    id: `class-region-${k}`,
    grid,
    values,
    levels: [{ at: 0 }],
    kind: "region",
    colour: colours[k] ?? "",
  }));
}

/** A classifier's scores at the places of a grid, row k after row k. */
function tableOver({ classes, scores }: Classifier, grid: Grid): Float64Array {
  const { size, columns } = placesOf(grid);
  const table = new Float64Array(classes * size);
  const values = new Float64Array(classes);
  for (let n = 0; n < size; n++) {
    scores(columns, n, values);
    for (let k = 0; k < classes; k++) table[k * size + n] = values[k] as number;
  }
  return table;
}
