import type { Counted } from "../../models/counted.ts";
import { counted as gaussianMixture } from "../../models/gaussian-mixture/counted.ts";
import type { Spec } from "./spec.ts";

/** The models that have components to count: a row a model. Only what arrives later imports it. */
const rows: { readonly [Kind in Spec["kind"]]?: Counted<Spec> } = {
  "gaussian-mixture": gaussianMixture,
};

/** null where the number of components is nothing to choose. */
export function countedOf({ kind }: Spec): Counted<Spec> | null {
  return rows[kind] ?? null;
}
