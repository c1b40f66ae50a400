import type { Picture } from "../../contract/picture.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { drag } from "./drag.ts";
import { marks } from "./marks.ts";
import { projections } from "./projections.ts";
import { startAt } from "./startAt.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<MixtureOfPpcaSpec, MixtureOfPpcaTheta> = {
  words,
  summary,
  starts,
  startAt,
  places: ({ components }) => Array.from({ length: components }, (_, k) => `mean ${k + 1}`),
  stages,
  ended,
  terms,
  marks,
  projections,
  drag,
};
