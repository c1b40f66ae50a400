import type { Data } from "../models/contract/kernel.ts";
import { type Spec, shapeOf } from "../models/kinds.ts";
import type { Gaussians } from "../models/shared/gaussians/gaussians.ts";
import type { Points } from "../models/shared/points.ts";
import type { Hidden } from "./hidden.ts";
import type { Recipe } from "./recipe.ts";

/** Where points come from: made by a recipe, drawn by hand, or read from the file `name`. */
export type Source =
  | { readonly kind: "recipe"; readonly recipe: Recipe }
  | { readonly kind: "drawn" }
  | { readonly kind: "points"; readonly name: string };

/** Points and what is known of them. Immutable once made. */
export interface Dataset {
  readonly points: Points;
  /** What its columns are called, one name each; left out where unknown. */
  readonly columns?: readonly string[];
  /** The entries that were hidden and can be shown again; left out where none are. */
  readonly hidden?: Hidden;
  /** True component per point, from 0; never read by the engine. Null where unknown. */
  readonly labels: Int16Array | null;
  /** What the codes of the labels are called, where they have names. */
  readonly classes?: readonly string[];
  /** Observed component per point, −1 where there is none; clamped in q. Null without any. */
  readonly observed: Int16Array | null;
  readonly source: Source;
  /** The θ that the points were drawn from; null where there is none. */
  readonly truth: Gaussians | null;
}

/** Whether the points, if there are any, were drawn on an empty plane. */
export const isDrawn = ({ points, source }: Dataset): boolean =>
  points.size === 0 || source.kind === "drawn";

/** None, on the plane. */
export const NONE: Points = {
  size: 0,
  dimensions: 2,
  columns: [new Float64Array(), new Float64Array()],
};

/** What the engine may see of a data set: no truth, and no true labels but where the model learns from them. */
export function engineData({ points, observed, labels }: Dataset, spec?: Spec): Data {
  const shape = spec && shapeOf(spec);
  if (shape === "none") return { points: NONE };
  if (labels && shape === "labelled") return { points, labels };
  return observed ? { points, observed } : { points };
}
