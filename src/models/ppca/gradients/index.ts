import type { Gradients } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import {
  type GappedQ,
  type GappedStatistics,
  gatherOver as gatherOverGaps,
} from "../kernel/gaps/infer.ts";
import { type FactorQ, gatherOver } from "../kernel/infer.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { climb } from "./climb.ts";
import { climbGaps } from "./climbGaps.ts";

/** Gradient steps of PPCA. */
export const gradients: Gradients<PpcaSpec, PpcaTheta, FactorQ, Statistics> = {
  gatherOver: (spec, data, q, points) =>
    hasGaps(data.points)
      ? gatherOverGaps(spec, data, q as GappedQ, points)
      : gatherOver(spec, data, q, points),
  climb: (spec, stats, theta, stepSize, size, units) =>
    "base" in stats
      ? climbGaps(spec, stats as GappedStatistics, theta, stepSize, units)
      : climb(spec, stats, theta, stepSize, size, units),
};
