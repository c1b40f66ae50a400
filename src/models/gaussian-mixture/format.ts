import * as v from "valibot";
import { check, checkKind, finite, listOf, oneOf, upTo, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { MAX_COMPONENTS, MAX_COORDINATE } from "../../checks/limits.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { ADDED, priorFault } from "./priorFault.ts";
import {
  covarianceTypes,
  type Floor,
  type GaussianMixtureSpec,
  type Prior,
  startKinds,
} from "./spec.ts";
import { faultIn } from "./theta.ts";

const spec = v.strictObject({
  kind: v.literal("gaussian-mixture"),
  components: v.optional(whole(1, MAX_COMPONENTS), 2),
  covariance: v.optional(oneOf(covarianceTypes), "full"),
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

export const format: Format<GaussianMixtureSpec> = {
  defaultStart: { kind: "k-means++", seed: 1 },
  spec(value, place, dimensions) {
    const { floor: given, prior, slip, ...rest } = check(spec, value, place);
    const floor = floorOf(given, within(place, "floor"));
    return {
      ...rest,
      floor,
      ...(prior !== null && { prior: priorOf(prior, within(place, "prior"), floor, dimensions) }),
      ...(slip !== null && { slip: checkKind(slips, slip, within(place, "slip")) }),
    };
  },
  start: startReader(startKinds, theta, faultIn),
  sizes: ({ components: k }, d) => ({ weights: [k], means: [k, d], covariances: [k, d, d] }),
};

function floorOf(value: unknown, place: string): Floor {
  return value === null ? null : checkKind(floors, value, place);
}

function priorOf(value: unknown, place: string, floor: Floor, dimensions: number): Prior {
  const given = check(prior, value, place);
  const fault = priorFault(given, dimensions);
  if (fault) refuse(within(place, fault.field), fault.message);
  if (floor?.kind === "add") refuse(place, ADDED);
  return given;
}
