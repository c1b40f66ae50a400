import type { Data, Maximised } from "../../../contract/kernel.ts";
import { regressed } from "../../../ppca/kernel/gaps/maximise.ts";
import { toldOf } from "../../../ppca/kernel/gaps/told.ts";
import { each, isotropic, maximise as ofLabels, ofOne } from "../../maximise/maximise.ts";
import { blocks, type MixtureOfPpcaSpec } from "../../spec.ts";
import type { MixtureOfPpcaTheta } from "../../theta.ts";
import type { GappedStatistics } from "./block.ts";
import { ofX } from "./ofX.ts";

/** argmax over θ of 𝓛(q, θ), as without gaps: with labels alone from the moments of x, else the regression of e on z. */
export function maximise(
  spec: MixtureOfPpcaSpec,
  data: Data,
  stats: GappedStatistics,
  theta: MixtureOfPpcaTheta,
  free: readonly string[] = blocks,
): Maximised<MixtureOfPpcaTheta> {
  if (spec.latent === "labels") return ofLabels(spec, data, ofX(stats), theta, free);
  const own = ofOne(free);
  return each(spec, data, stats, theta, free, (one, before) => {
    const told = toldOf(one);
    return told ? isotropic(regressed(told, before, own)) : before;
  });
}
