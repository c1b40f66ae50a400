import * as v from "valibot";
import { blocks, type PpcaSpec, startKinds } from "../../models/ppca/spec.ts";
import { faultIn } from "../../models/ppca/theta.ts";
import { refuse, within } from "../fault.ts";
import { MAX_COORDINATE } from "../limits.ts";
import { check, checkKind, checkObject, finite, listOf } from "./check.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { seed } from "./seed.ts";

const spec = v.strictObject({
  kind: v.literal("ppca"),
  factors: v.optional(v.literal(1, "is not 1, which is all that points of a plane allow"), 1),
});

const upTo = (most: number) => {
  const beyond = `lies beyond ${most} in size`;
  return v.pipe(finite, v.minValue(-most, beyond), v.maxValue(most, beyond));
};
const theta = v.strictObject({
  mean: listOf(upTo(MAX_COORDINATE)),
  loadings: listOf(listOf(upTo(MAX_COORDINATE))),
  noise: upTo(MAX_COORDINATE ** 2),
});

const rule = v.strictObject({ kind: v.string(), seed: v.optional(seed, 1) });
const rules = Object.fromEntries(startKinds.map((kind) => [kind, rule]));

export const ppca: ModelFormat<PpcaSpec> = {
  discrete: false,
  blocks,
  defaultStart: { kind: "random-directions", seed: 1 },
  spec: (value, place) => check(spec, value, place),
  start(value, place, of, dimensions) {
    if ("kind" in checkObject(value, place)) return checkKind(rules, value, place);
    const given = check(theta, value, place);
    const found = faultIn(of, dimensions, given);
    if (found) refuse(within(place, found.place), found.message);
    return given;
  },
  /** Observed components are left to the models that have some. */
  observed: () => {},
};
