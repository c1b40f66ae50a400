import { IMAGE_SIDE } from "../../checks/limits.ts";
import type { Dataset } from "../../data/dataset.ts";
import { nameOf } from "../../data/summary.ts";
import { againstData } from "../../engine/registry/suits.ts";
import { editors } from "../../models/faces.ts";
import { kindOf, kinds, type Spec, shapeOf } from "../../models/kinds.ts";
import type { Points } from "../../models/shared/points.ts";

/** Throws Error with a sentence where a model, whose code has arrived, does not take the data. */
export function refuseUnfit(model: Spec, { points, source }: Dataset): void {
  const { against } = editors.of(model);
  const unfit = againstData(model, points) ?? against?.(model, points.dimensions) ?? null;
  if (unfit !== null) throw new Error(`${nameOf(source)} ${unfit}.`);
}

/** The model, or where it is one of images and the data are none, or the other way round, what then begins: of its own kind, where that has it. */
export function suited(spec: Spec, { dimensions, size }: Points): Spec {
  const images = dimensions === IMAGE_SIDE ** 2;
  if (images === (shapeOf(spec) === "images") || size === 0) return spec;
  if (!images) return kindOf(spec).first;
  return [kindOf(spec), ...kinds].find(({ ofImages }) => ofImages)?.ofImages ?? spec;
}
