import type { AnyGradients } from "../../models/contract.ts";
import { gradients as gaussianMixture } from "../../models/gaussian-mixture/gradients.ts";
import { gradients as ppca } from "../../models/ppca/gradients.ts";
import type { Spec } from "./spec.ts";

/** What gradient steps need of each model: a row a model. It arrives with the rules. */
export const gradients: { readonly [Kind in Spec["kind"]]: AnyGradients<Spec> } = {
  "gaussian-mixture": gaussianMixture,
  ppca,
};
