import type { Data, Maximised } from "../../contract/kernel.ts";
import { regressed } from "../../ppca/kernel/maximise.ts";
import { posteriorOf } from "../../ppca/kernel/posterior.ts";
import { ppcaOf } from "../density.ts";
import type { Statistics } from "../kernel/statistics.ts";
import { blocks, type MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { each, isotropic } from "./maximise.ts";

/**
 * The two stages of an M-step, q(k) the same in both: π_k and μ_k, the maximum beside W_k and σ_k²; then
 * one EM step for those about the new means, z being made anew there.
 * Source: Tipping & Bishop (1999), Neural Computation 11, appendix C, eqs C.14 and C.15.
 */
export function twoStage(
  spec: MixtureOfPpcaSpec,
  data: Data,
  stats: Statistics,
  theta: MixtureOfPpcaTheta,
): Maximised<MixtureOfPpcaTheta> {
  return each(spec, data, stats, theta, blocks, ({ moments }, before) => {
    const moved = { ...before, mean: Array.from(moments.mean) };
    const posterior = posteriorOf(moved);
    return isotropic(regressed(ppcaOf(spec), { moments, posterior }, moved, ["loadings", "noise"]));
  });
}
