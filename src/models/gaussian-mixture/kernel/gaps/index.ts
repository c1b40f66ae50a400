import { entry } from "../../../../maths/linear/matrix.ts";
import type { GapKernel } from "../../../contract/gaps.ts";
import { placesBy } from "../../../shared/gaps/placesBy.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import type { Moments } from "../../../shared/moments.ts";
import { withoutHalf } from "../../maximise/slips.ts";
import type { GaussianMixtureSpec } from "../../spec.ts";
import { start } from "../../start/start.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";
import { estimatesFor, variant } from "../variant.ts";
import { allocate, type GappedQ } from "./block.ts";
import { logJointAt, missingOf } from "./conditionals.ts";
import { infer } from "./infer.ts";
import { roundingIn } from "./rounding.ts";

/** A Gaussian mixture on data with missing entries, with or without a prior, a floor or a slip. */
export const gaps: GapKernel<GaussianMixtureSpec, GaussianMixtureTheta, GappedQ, Moments[]> = {
  ...variant,
  start: (spec, data, from, rng) =>
    start(spec, data, from, rng, estimatesFor(spec, data), { places: placesBy, allocate, infer }),
  allocate: ({ components }, data) => allocate(components, data),
  infer: (spec, data, theta, span, q, into, choose) => {
    const constantAt = (k: number, i: number) => entry(q.block.constant, k * BLOCK + i);
    const wrong = spec.slip?.kind === "no-half" ? withoutHalf(constantAt, choose) : choose;
    infer(data, theta, span, q, into, wrong, spec.floor);
  },
  rounding: roundingIn,
  density: { ...variant.density, logJoint: logJointAt },
  missing: missingOf,
};
