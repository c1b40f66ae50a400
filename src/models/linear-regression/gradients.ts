import type { Gradients } from "../contract/kernel.ts";
import { gatherOver, type WeightsQ } from "./kernel/infer.ts";
import type { Statistics } from "./kernel/statistics.ts";
import type { RegressionSpec } from "./spec.ts";
import { faultIn, type RegressionTheta } from "./theta.ts";

/** Gradient steps in u = (log β, log λ), which no unit of the data's axes changes. */
export const gradients: Gradients<RegressionSpec, RegressionTheta, WeightsQ, Statistics> = {
  gatherOver,
  climb(_spec, stats, { beta, lambda }, stepSize, size = stats.size) {
    const { size: taken, weights, misfit, blur, length, spread } = stats;
    const fit = taken > 0 ? 0.5 * (1 - (beta * (misfit + blur)) / taken) : 0;
    const prior = (0.5 * (weights - lambda * (length + spread))) / Math.max(1, size);
    const next = {
      beta: beta * Math.exp(stepSize * fit),
      lambda: lambda * Math.exp(stepSize * prior),
    };
    return faultIn(next) ? null : next;
  },
};
