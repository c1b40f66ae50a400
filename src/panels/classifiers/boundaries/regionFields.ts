import type { Classifier } from "../../../classifiers/contract.ts";
import type { Grid } from "../../../models/shared/grid.ts";
import type { Field } from "../../../views/plane/fields/field.ts";
import { marginsOf } from "../../show/margins.ts";
import { tableOver } from "../table.ts";

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
