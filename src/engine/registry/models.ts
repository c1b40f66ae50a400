import type { AnyModel } from "../../models/contract.ts";
import { gaussianMixture } from "../../models/gaussian-mixture/index.ts";
import type { Spec } from "./spec.ts";

type Rows = { readonly [Kind in Spec["kind"]]: () => Promise<AnyModel<Spec>> };

/** What the engine computes with: a row a model. Only the first is there from the start. */
const rows: Rows = {
  "gaussian-mixture": async () => gaussianMixture,
  ppca: async () => (await import("../../models/ppca/index.ts")).ppca,
};

const here = new Map<string, AnyModel<Spec>>([["gaussian-mixture", gaussianMixture]]);

export const modelKinds = Object.keys(rows) as Spec["kind"][];

export const hasModel = (kind: Spec["kind"]): boolean => here.has(kind);

/** Brings a model's code; after that `modelOf` gives it. */
export async function loadModel(kind: Spec["kind"]): Promise<void> {
  here.set(kind, await rows[kind]());
}

/** Throws where the model has not been loaded. */
export function modelOf({ kind }: Spec): AnyModel<Spec> {
  const model = here.get(kind);
  if (!model) throw new Error(`The model "${kind}" has not been loaded.`);
  return model;
}
