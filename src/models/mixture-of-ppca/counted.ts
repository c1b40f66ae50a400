import { MAX_COMPONENTS } from "../../checks/limits.ts";
import type { Counted } from "../contract/counted.ts";
import type { MixtureOfPpcaSpec } from "./spec.ts";

/**
 * K − 1 weights, KD means, and of each covariance Dq + 1 − q(q − 1)/2: W has Dq entries, of which a
 * rotation of the factors, q(q − 1)/2 angles, changes nothing. Source: Bishop, PRML, eq 12.51.
 */
export const counted: Counted<MixtureOfPpcaSpec> = {
  most: MAX_COMPONENTS,
  start: "k-means++",
  withComponents: (spec, components) => ({ ...spec, components }),
  parameters: ({ components, factors: q }, d) =>
    components - 1 + components * (d + d * q + 1 - (q * (q - 1)) / 2),
};
