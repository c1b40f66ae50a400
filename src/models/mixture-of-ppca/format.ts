import * as v from "valibot";
import { check, finite, listOf, oneOf, upTo, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { MAX_COMPONENTS, MAX_COORDINATE } from "../../checks/limits.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { factorsFault } from "../ppca/factorsFault.ts";
import { latentKinds, type MixtureOfPpcaSpec, startKinds } from "./spec.ts";
import { faultIn } from "./theta.ts";

const spec = v.strictObject({
  kind: v.literal("mixture-of-ppca"),
  components: v.optional(whole(1, MAX_COMPONENTS), 2),
  factors: v.optional(whole(1, Number.MAX_SAFE_INTEGER), 1),
  latent: v.optional(oneOf(latentKinds), "labels"),
});

const theta = v.strictObject({
  weights: listOf(finite),
  means: listOf(listOf(upTo(MAX_COORDINATE))),
  loadings: listOf(listOf(listOf(upTo(MAX_COORDINATE)))),
  noises: listOf(upTo(MAX_COORDINATE ** 2)),
});

export const format: Format<MixtureOfPpcaSpec> = {
  defaultStart: { kind: "k-means++", seed: 1 },
  spec(value, place, dimensions) {
    const given = check(spec, value, place);
    const fault = factorsFault(given.factors, dimensions);
    if (fault) refuse(within(place, "factors"), fault);
    return given;
  },
  start: startReader(startKinds, theta, faultIn),
  sizes: ({ components: k, factors: q }, d) => ({
    weights: [k],
    means: [k, d],
    loadings: [k, d, q],
    noises: [k],
  }),
};
