import type { Picture } from "../../picture.ts";
import { elboTerms } from "../elbo.ts";
import type { Responsibilities } from "../infer.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { fromMeans, startNames } from "../start.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { controls, safer, setControl } from "./controls.ts";
import { drag } from "./drag.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";
import { marks } from "./marks.ts";
import { match } from "./match.ts";
import { ended, stages, summary, words } from "./words.ts";

export const picture: Picture<GaussianMixtureSpec, GaussianMixtureTheta, Responsibilities> = {
  words,
  summary,
  controls,
  setControl,
  starts: startNames,
  startAt: (spec, data, places) => fromMeans(spec, data, places),
  places: ({ components }) => Array.from({ length: components }, (_, k) => `mean ${k + 1}`),
  stages,
  ended,
  safer,
  terms: elboTerms,
  colours: ({ components }) => components,
  marks,
  drag,
  fields,
  setFields,
  match,
  belief: (_spec, q, { from, to }, into) => {
    for (let k = 0; k < q.components; k++)
      into.set(q.values.subarray(k * q.size + from, k * q.size + to), k * (to - from));
  },
  explain,
};
