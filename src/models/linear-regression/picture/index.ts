import type { Picture } from "../../contract/picture.ts";
import type { RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<RegressionSpec, RegressionTheta> = {
  words: () => words,
  summary,
  starts,
  places: () => [],
  stages,
  ended,
  terms,
  marks: () => [],
  curves: true,
};
