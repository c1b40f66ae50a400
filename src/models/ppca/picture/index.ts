import type { Picture } from "../../contract/picture.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { drag, marks } from "./marks.ts";
import { projections } from "./projections.ts";
import { startAt } from "./startAt.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<PpcaSpec, PpcaTheta> = {
  words,
  summary,
  starts,
  startAt,
  places: () => ["end 1", "end 2"],
  stages,
  ended,
  terms,
  marks,
  projections,
  drag,
};
