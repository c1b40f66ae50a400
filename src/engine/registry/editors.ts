import type { AnyEditor } from "../../models/editor.ts";
import { editor as gaussianMixture } from "../../models/gaussian-mixture/picture/editor.ts";
import { editor as ppca } from "../../models/ppca/picture/editor.ts";
import type { Spec } from "./spec.ts";

/** What the panels set and look up of each model: a row a model. Only what arrives later imports it. */
const editors: { readonly [Kind in Spec["kind"]]: AnyEditor<Spec> } = {
  "gaussian-mixture": gaussianMixture,
  ppca,
};

export function editorOf({ kind }: Spec): AnyEditor<Spec> {
  return editors[kind];
}
