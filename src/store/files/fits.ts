import type { Dataset } from "../../data/dataset.ts";
import { nameOf } from "../../data/summary.ts";
import { againstData } from "../../engine/registry/suits.ts";
import { editors } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";

/** Throws Error with a sentence where a model, whose code has arrived, does not take the data. */
export function refuseUnfit(model: Spec, { points, source }: Dataset): void {
  const { against } = editors.of(model);
  const unfit = againstData(model, points) ?? against?.(model, points.dimensions) ?? null;
  if (unfit !== null) throw new Error(`${nameOf(source)} ${unfit}.`);
}
