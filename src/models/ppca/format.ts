import * as v from "valibot";
import { check, listOf, oneOf, upTo, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { MAX_COORDINATE } from "../../checks/limits.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { factorsFault } from "./factorsFault.ts";
import { noiseKinds, type PpcaSpec, startKinds } from "./spec.ts";
import { faultIn } from "./theta.ts";

const spec = v.strictObject({
  kind: v.literal("ppca"),
  factors: v.optional(whole(1, Number.MAX_SAFE_INTEGER), 1),
  noise: v.optional(oneOf(noiseKinds), "isotropic"),
});

const variance = upTo(MAX_COORDINATE ** 2);
const rest = {
  mean: listOf(upTo(MAX_COORDINATE)),
  loadings: listOf(listOf(upTo(MAX_COORDINATE))),
};
const isotropic = startReader(startKinds, v.strictObject({ ...rest, noise: variance }), faultIn);
const diagonal = startReader(
  startKinds,
  v.strictObject({ ...rest, noise: listOf(variance) }),
  faultIn,
);

export const format: Format<PpcaSpec> = {
  defaultStart: { kind: "random-directions", seed: 1 },
  spec(value, place, dimensions) {
    const { noise, ...rest } = check(spec, value, place);
    const fault = factorsFault(rest.factors, dimensions);
    if (fault) refuse(within(place, "factors"), fault);
    return { ...rest, ...(noise === "diagonal" && { noise }) };
  },
  start: (value, place, of, dimensions) =>
    (of.noise === "diagonal" ? diagonal : isotropic)(value, place, of, dimensions),
  sizes: ({ factors, noise }, d) => ({
    mean: [d],
    loadings: [d, factors],
    noise: noise === "diagonal" ? [d] : [],
  }),
};
