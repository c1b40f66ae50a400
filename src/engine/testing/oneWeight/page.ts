import * as v from "valibot";
import { check, finite } from "../../../checks/check.ts";
import { startReader } from "../../../checks/start.ts";
import type { Editor } from "../../../models/contract/editor.ts";
import type { Format } from "../../../models/contract/format.ts";
import type { Picture } from "../../../models/contract/picture.ts";
import { first, type OneWeightSpec, type Phi, type Theta } from "./spec.ts";

/** The least that a page needs to show it. */
export const picture: Picture<OneWeightSpec, Theta, Phi> = {
  words: () => ({
    ask: () => "ask what the weight is",
    fit: "fit the noise and the prior to what the weight is believed to be",
    weigh: "weigh the evidence",
    mStages: [
      { name: "measure the noise", block: "noise" },
      { name: "measure the weight", block: "prior" },
    ],
    past: "the line is that of the q before",
  }),
  summary: () => "One weight",
  starts: [{ kind: "unit", label: "β = λ = 1" }],
  places: () => [],
  stages: (before, after) => [{ ...before, beta: after.beta }, after],
  ended: () => "The numbers left their range: no θ is left to go on with.",
  terms: () => ["E_q[log p(w)]", "E_q[log p(y | w)]", "H(q)"],
  // w as q has it: its mean along x, its spread about it.
  marks: (_spec, _theta, q) =>
    q
      ? [
          {
            kind: "ellipse",
            id: "w",
            colour: 0,
            name: "Weight",
            label: "w",
            centre: [q.mean, 0],
            covariance: [
              [q.variance, 0],
              [0, q.variance],
            ],
            handles: [],
          },
        ]
      : [],
};

export const editor: Editor<OneWeightSpec, Theta> = {
  fields: () => [],
  setFields: (_spec, theta) => theta,
  drag: (_spec, theta) => theta,
  startAt: () => null,
  adapt: (_spec, theta) => theta,
  explain: () => ({ of: "point", shares: false, columns: [], rows: [], sum: "" }),
};

const spec = v.strictObject({
  kind: v.literal("one-weight"),
  ell: v.optional(v.picklist(["exact", "estimated", "unknown"]), first.ell),
  posterior: v.optional(v.boolean("is not true or false"), first.posterior),
  alone: v.optional(v.boolean("is not true or false"), first.alone),
});

const precision = v.pipe(finite, v.gtValue(0, "is not a number above 0"));
const start = v.strictObject({
  beta: precision,
  lambda: precision,
  mean: v.exactOptional(finite),
  variance: v.exactOptional(precision),
});

export const format: Format<OneWeightSpec> = {
  defaultStart: { kind: "unit", seed: 1 },
  spec: (value, place) => check(spec, value, place),
  start: startReader(["unit"], start, () => null),
  sizes: () => Object.fromEntries(Object.keys(start.entries).map((name) => [name, []])),
};
