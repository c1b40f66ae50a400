import type { Spec } from "../../engine/registry/spec.ts";
import { gaussianMixture } from "./gaussianMixture.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { ppca } from "./ppca.ts";

/** How each model stands in a session file: a row a model. */
export const modelFormats: { readonly [S in Spec as S["kind"]]: ModelFormat<S> } = {
  "gaussian-mixture": gaussianMixture,
  ppca,
};
