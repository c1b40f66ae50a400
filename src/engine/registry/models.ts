import type { AnyModel } from "../../models/contract.ts";
import { gaussianMixture } from "../../models/gaussian-mixture/index.ts";
import type { Spec } from "./spec.ts";

/** What the engine computes with: a row a model. Only the engine's worker holds these. */
export const models: { readonly [Kind in Spec["kind"]]: AnyModel<Spec> } = {
  "gaussian-mixture": gaussianMixture,
};

export function modelOf(spec: Spec): AnyModel<Spec> {
  return models[spec.kind];
}
