import * as v from "valibot";
import { blocks, type PpcaSpec, startKinds } from "../../models/ppca/spec.ts";
import { faultIn } from "../../models/ppca/theta.ts";
import { MAX_COORDINATE } from "../limits.ts";
import { check, listOf, upTo } from "./check.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { startReader } from "./start.ts";

const spec = v.strictObject({
  kind: v.literal("ppca"),
  factors: v.optional(v.literal(1, "is not 1, which is all that points of a plane allow"), 1),
});

const theta = v.strictObject({
  mean: listOf(upTo(MAX_COORDINATE)),
  loadings: listOf(listOf(upTo(MAX_COORDINATE))),
  noise: upTo(MAX_COORDINATE ** 2),
});

export const ppca: ModelFormat<PpcaSpec> = {
  components: () => null,
  blocks,
  defaultStart: { kind: "random-directions", seed: 1 },
  spec: (value, place) => check(spec, value, place),
  start: startReader(startKinds, theta, faultIn),
  /** Observed components are left to the models that have some. */
  observed: () => {},
};
