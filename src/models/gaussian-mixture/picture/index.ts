import type { Picture } from "../../contract/picture.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { isLevel } from "./isLevel.ts";
import { marks } from "./marks.ts";
import { ended, floor, slip, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<GaussianMixtureSpec, GaussianMixtureTheta> = {
  words: () => words,
  summary,
  slip,
  floor,
  isLevel,
  starts,
  places: ({ components }) => Array.from({ length: components }, (_, k) => `mean ${k + 1}`),
  stages,
  ended,
  terms: () => terms,
  marks,
};
