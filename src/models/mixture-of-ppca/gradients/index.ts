import type { Gradients } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import type { GappedQ } from "../kernel/gaps/block.ts";
import type { MixtureQ } from "../kernel/infer.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { climb } from "./climb.ts";
import { gatherOver, gatherOverGaps } from "./gatherOver.ts";

/** Gradient steps of a mixture of PPCA, with either latent. */
export const gradients: Gradients<MixtureOfPpcaSpec, MixtureOfPpcaTheta, MixtureQ, Statistics> = {
  gatherOver: (spec, data, q, points) =>
    hasGaps(data.points)
      ? gatherOverGaps(spec, data, q as GappedQ, points)
      : gatherOver(spec, data, q, points),
  climb: (spec, stats, theta, stepSize, _size, units) => climb(spec, stats, theta, stepSize, units),
};
