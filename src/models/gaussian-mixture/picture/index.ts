import type { Picture } from "../../picture.ts";
import { adapt } from "../family.ts";
import { fromMeans } from "../fromMeans.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { controls, safer, setControl } from "./controls.ts";
import { drag } from "./drag.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";
import { marks } from "./marks.ts";
import { match } from "./match.ts";
import { ended, stages, starts, summary, terms, words } from "./words.ts";

export const picture: Picture<GaussianMixtureSpec, GaussianMixtureTheta> = {
  words,
  summary,
  controls,
  setControl,
  adapt,
  starts,
  startAt: (spec, data, places) => fromMeans(spec, data, places),
  places: ({ components }) => Array.from({ length: components }, (_, k) => `mean ${k + 1}`),
  stages,
  ended,
  safer,
  terms,
  marks,
  drag,
  fields,
  setFields,
  match,
  explain,
};
