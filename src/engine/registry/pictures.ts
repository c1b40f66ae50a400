import { picture as gaussianMixture } from "../../models/gaussian-mixture/picture/index.ts";
import type { AnyPicture } from "../../models/picture.ts";
import type { Spec } from "./spec.ts";

type Rows = { readonly [Kind in Spec["kind"]]: () => Promise<AnyPicture<Spec>> };

/** What the screen shows of each model, and what may be edited: a row a model. */
const rows: Rows = {
  "gaussian-mixture": async () => gaussianMixture,
  ppca: async () => (await import("../../models/ppca/picture/index.ts")).picture,
};

const here = new Map<string, AnyPicture<Spec>>([["gaussian-mixture", gaussianMixture]]);

/** The models by kind, as the interface calls them. */
export const modelTitles: { readonly [Kind in Spec["kind"]]: string } = {
  "gaussian-mixture": "Gaussian mixture",
  ppca: "PPCA",
};

/** Brings a model's picture; after that `pictureOf` gives it. */
export async function loadPicture(kind: Spec["kind"]): Promise<AnyPicture<Spec>> {
  const picture = here.get(kind) ?? (await rows[kind]());
  here.set(kind, picture);
  return picture;
}

/** Throws where the picture has not been loaded. */
export function pictureOf({ kind }: Spec): AnyPicture<Spec> {
  const picture = here.get(kind);
  if (!picture) throw new Error(`The picture of "${kind}" has not been loaded.`);
  return picture;
}
