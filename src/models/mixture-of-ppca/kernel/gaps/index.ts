import type { GapKernel, Missing } from "../../../contract/gaps.ts";
import { gaps as ofOne } from "../../../ppca/kernel/gaps/index.ts";
import { placesBy } from "../../../shared/gaps/placesBy.ts";
import { BLOCK, newLabelBlock } from "../../../shared/labels/block.ts";
import type { Points } from "../../../shared/points.ts";
import { ppcaOf } from "../../density.ts";
import { twoStage } from "../../maximise/twoStage.ts";
import type { MixtureOfPpcaSpec } from "../../spec.ts";
import { start } from "../../start.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../../theta.ts";
import { kernel } from "../index.ts";
import { allocate, evidence, type GappedQ, type GappedStatistics } from "./block.ts";
import { expectedLogJoint, roundingIn } from "./elbo.ts";
import { infer } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { ofX } from "./ofX.ts";
import { gappedBy, logJoint } from "./ready.ts";

/** A mixture of PPCA on data with missing entries, with labels latent or labels with factors. */
export const gaps: GapKernel<MixtureOfPpcaSpec, MixtureOfPpcaTheta, GappedQ, GappedStatistics> = {
  ...kernel,
  start: (spec, data, from, rng) => start(spec, data, from, rng, placesBy),
  allocate,
  evidence,
  infer,
  maximise,
  learn: (_choice, { spec, data, stats, theta }) => twoStage(spec, data, ofX(stats), theta),
  expectedLogJoint,
  rounding: roundingIn,
  density: { ...kernel.density, logJoint: logJointAt },
  missing,
};

/** log p(x_o, k | θ) at points that need not be the data's, into[k · N + n]. */
function logJointAt(
  { components, factors }: MixtureOfPpcaSpec,
  theta: MixtureOfPpcaTheta,
  points: Points,
  into: Float64Array,
): void {
  const gapped = gappedBy(points, theta);
  const block = newLabelBlock(components);
  const room = Array.from({ length: points.dimensions + factors }, () => new Float64Array(BLOCK));
  const about = theta.weights.map(() => room);
  for (block.from = 0; block.from < points.size; block.from += BLOCK) {
    logJoint(gapped, block, about);
    const size = Math.min(BLOCK, points.size - block.from);
    for (let k = 0; k < components; k++)
      into.set(block.logJoint.subarray(k * BLOCK, k * BLOCK + size), k * points.size + block.from);
  }
}

/** Of each point what is missing as each component tells it: E[x_d | x_o, k] = μ_kd + W_kd E[z | x_o, k]. */
function missing(
  spec: MixtureOfPpcaSpec,
  theta: MixtureOfPpcaTheta,
  points: Points,
): readonly Missing[] {
  const each = theta.weights.map((_, k) =>
    ofOne.missing(ppcaOf(spec), componentOf(theta, k), points),
  );
  return (each[0] ?? []).map(({ columns }, n) => ({
    columns,
    given: each.flatMap((of) => of[n]?.given ?? []),
  }));
}
