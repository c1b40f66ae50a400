import type { Picture } from "../../contract/picture.ts";
import type { VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { ended, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<VaeSpec, Theta, Phi> = {
  words: () => words,
  summary,
  starts,
  places: () => [],
  stages: (_before, after) => [after],
  ended,
  terms,
  marks: () => [],
  manifold: true,
};
