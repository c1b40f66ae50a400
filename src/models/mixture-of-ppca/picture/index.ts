import type { Picture } from "../../contract/picture.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { marks } from "./marks.ts";
import { projections } from "./projections.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<MixtureOfPpcaSpec, MixtureOfPpcaTheta> = {
  words,
  summary,
  starts,
  places: ({ components }) => Array.from({ length: components }, (_, k) => `mean ${k + 1}`),
  stages,
  ended,
  terms,
  marks,
  projections,
};
