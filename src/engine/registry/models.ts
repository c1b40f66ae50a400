import type { AnyModel } from "../../models/contract.ts";
import { gaussianMixture } from "../../models/gaussian-mixture/index.ts";
import { hasPrior, hasSlip, type Spec } from "./spec.ts";

/** A kind of model, or what takes its place where a spec has options that few runs use. */
type Code = Spec["kind"] | "gaussian-mixture/variant";

type Rows = { readonly [C in Code]: () => Promise<AnyModel<Spec>> };

/** What the engine computes with: a row a model. Only the first is there from the start. */
const rows: Rows = {
  "gaussian-mixture": async () => gaussianMixture,
  "gaussian-mixture/variant": async () =>
    (await import("../../models/gaussian-mixture/variant.ts")).variant,
  ppca: async () => (await import("../../models/ppca/index.ts")).ppca,
};

const here = new Map<Code, AnyModel<Spec>>([["gaussian-mixture", gaussianMixture]]);

const codeOf = (spec: Spec): Code =>
  hasPrior(spec) || hasSlip(spec) ? "gaussian-mixture/variant" : spec.kind;

export const hasModel = (spec: Spec): boolean => here.has(codeOf(spec));

/** Brings the code that a spec needs; after that `modelOf` gives it. */
export const loadModel = (spec: Spec): Promise<void> => bring(codeOf(spec));

/** Brings the code of every model. */
export async function loadModels(): Promise<void> {
  await Promise.all((Object.keys(rows) as Code[]).map(bring));
}

async function bring(code: Code): Promise<void> {
  here.set(code, await rows[code]());
}

/** Throws where the model has not been loaded. */
export function modelOf(spec: Spec): AnyModel<Spec> {
  const model = here.get(codeOf(spec));
  if (!model) throw new Error(`The model "${spec.kind}" has not been loaded.`);
  return model;
}
