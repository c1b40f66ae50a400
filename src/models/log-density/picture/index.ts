import type { Picture } from "../../contract/picture.ts";
import type { LogDensitySpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { marks } from "./marks.ts";
import { ended, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<LogDensitySpec, Theta, Phi> = {
  words,
  summary,
  starts,
  places: () => ["the mean of q"],
  stages: (_before, after) => [after],
  ended,
  terms,
  marks,
};
