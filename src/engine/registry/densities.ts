import type { AnyDensity } from "../../models/density.ts";
import { density as gaussianMixture } from "../../models/gaussian-mixture/density.ts";
import { density as ppca } from "../../models/ppca/density.ts";
import type { Spec } from "./spec.ts";

/** What is known of p(x | θ) away from the data: a row a model. Only what arrives later imports it. */
const densities: { readonly [Kind in Spec["kind"]]: AnyDensity<Spec> } = {
  "gaussian-mixture": gaussianMixture,
  ppca,
};

export function densityOf({ kind }: Spec): AnyDensity<Spec> {
  return densities[kind];
}
