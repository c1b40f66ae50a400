import type { Picture } from "../../contract/picture.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { marks } from "./marks.ts";
import { projections } from "./projections.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<PpcaSpec, PpcaTheta> = {
  words,
  summary,
  starts,
  places: () => ["end 1", "end 2"],
  stages,
  ended,
  terms,
  marks,
  projections,
};
