import type { Gradients } from "../../contract/kernel.ts";
import type { Moments } from "../../shared/moments.ts";
import type { Responsibilities } from "../kernel/pass/infer.ts";
import { pullOf } from "../maximise/prior.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { climb } from "./climb.ts";
import { gatherOver } from "./gatherOver.ts";

/** Gradient steps of a Gaussian mixture, with the pull of its prior. */
export const gradients: Gradients<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  gatherOver: (_spec, data, q, points) => gatherOver(data, q, points),
  climb: (spec, stats, theta, stepSize, size, units) =>
    climb(spec, stats, theta, stepSize, size, units, spec.prior && pullOf(spec, spec.prior)),
};
