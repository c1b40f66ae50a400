import { picture as gaussianMixture } from "../../models/gaussian-mixture/picture/index.ts";
import type { AnyPicture } from "../../models/picture.ts";
import type { Spec } from "./spec.ts";

/** What the screen shows of each model, and what may be edited: a row a model. */
export const pictures: { readonly [Kind in Spec["kind"]]: AnyPicture<Spec> } = {
  "gaussian-mixture": gaussianMixture,
};

export function pictureOf(spec: Spec): AnyPicture<Spec> {
  return pictures[spec.kind];
}
