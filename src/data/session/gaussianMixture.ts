import * as v from "valibot";
import { ADDED, priorFault } from "../../models/gaussian-mixture/priorFault.ts";
import {
  blocks,
  covarianceTypes,
  type Floor,
  type GaussianMixtureSpec,
  MAX_COMPONENTS,
  type Prior,
  startKinds,
} from "../../models/gaussian-mixture/spec.ts";
import { faultIn } from "../../models/gaussian-mixture/theta.ts";
import { refuse, within } from "../fault.ts";
import { MAX_COORDINATE } from "../limits.ts";
import { check, checkKind, finite, listOf, upTo, whole } from "./check.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { startReader } from "./start.ts";

const spec = v.strictObject({
  kind: v.literal("gaussian-mixture"),
  components: v.optional(whole(1, MAX_COMPONENTS), 2),
  covariance: v.optional(
    v.picklist(covarianceTypes, `is not one of ${covarianceTypes.map((c) => `"${c}"`).join(", ")}`),
    "full",
  ),
  floor: v.optional(v.unknown(), null),
  prior: v.optional(v.unknown(), null),
  slip: v.optional(v.unknown(), null),
});

const aboveZero = "is not a finite number above 0";
const eps = v.pipe(v.number(aboveZero), v.finite(aboveZero), v.gtValue(0, aboveZero));
const floors = {
  clamp: v.strictObject({ kind: v.literal("clamp"), eps }),
  add: v.strictObject({ kind: v.literal("add"), eps }),
};

const slips = {
  "divides-by-n": v.strictObject({ kind: v.literal("divides-by-n") }),
  "no-half": v.strictObject({ kind: v.literal("no-half") }),
  ridge: v.strictObject({ kind: v.literal("ridge"), eps }),
};

const prior = v.strictObject({ concentration: finite, degrees: finite, scale: finite });

const theta = v.strictObject({
  weights: listOf(finite),
  means: listOf(listOf(upTo(MAX_COORDINATE))),
  covariances: listOf(listOf(listOf(upTo(MAX_COORDINATE ** 2)))),
});

export const gaussianMixture: ModelFormat<GaussianMixtureSpec> = {
  components: ({ components }) => components,
  blocks,
  defaultStart: { kind: "k-means++", seed: 1 },
  spec(value, place) {
    const { floor: given, prior, slip, ...rest } = check(spec, value, place);
    const floor = floorOf(given, within(place, "floor"));
    return {
      ...rest,
      floor,
      ...(prior !== null && { prior: priorOf(prior, within(place, "prior"), floor) }),
      ...(slip !== null && { slip: checkKind(slips, slip, within(place, "slip")) }),
    };
  },
  start: startReader(startKinds, theta, faultIn),
  observed({ observed }, place, { components }) {
    const beyond = observed?.findIndex((k) => k >= components) ?? -1;
    if (beyond >= 0)
      refuse(
        `${place}[${beyond}]`,
        `is ${observed?.[beyond]}, but components end at ${components - 1}`,
      );
  },
};

function floorOf(value: unknown, place: string): Floor {
  return value === null ? null : checkKind(floors, value, place);
}

/** In the two dimensions of the points of a file. */
function priorOf(value: unknown, place: string, floor: Floor): Prior {
  const given = check(prior, value, place);
  const fault = priorFault(given, 2);
  if (fault) refuse(within(place, fault.field), fault.message);
  if (floor?.kind === "add") refuse(place, ADDED);
  return given;
}
