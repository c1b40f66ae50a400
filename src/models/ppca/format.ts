import * as v from "valibot";
import { check, listOf, upTo } from "../../checks/check.ts";
import { MAX_COORDINATE } from "../../checks/limits.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { type PpcaSpec, startKinds } from "./spec.ts";
import { faultIn } from "./theta.ts";

const spec = v.strictObject({
  kind: v.literal("ppca"),
  factors: v.optional(v.literal(1, "is not 1, which is all that points of a plane allow"), 1),
});

const theta = v.strictObject({
  mean: listOf(upTo(MAX_COORDINATE)),
  loadings: listOf(listOf(upTo(MAX_COORDINATE))),
  noise: upTo(MAX_COORDINATE ** 2),
});

export const format: Format<PpcaSpec> = {
  defaultStart: { kind: "random-directions", seed: 1 },
  spec: (value, place) => check(spec, value, place),
  start: startReader(startKinds, theta, faultIn),
  sizes: ({ factors }, d) => ({ mean: [d], loadings: [d, factors], noise: [] }),
};
