import { at, entry } from "../../../maths/linear/matrix.ts";
import type { Kernel } from "../../contract/kernel.ts";
import { density } from "../density.ts";
import { maximise } from "../maximise/maximise.ts";
import { twoStage } from "../maximise/twoStage.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { start } from "../start.ts";
import { faultIn, type MixtureOfPpcaTheta } from "../theta.ts";
import { expectedLogJoint, roundingIn } from "./elbo.ts";
import { allocate, evidence, infer, type MixtureQ } from "./infer.ts";
import type { Statistics } from "./statistics.ts";

/** Maximum likelihood by EM, with labels latent or labels with factors. */
export const kernel: Kernel<MixtureOfPpcaSpec, MixtureOfPpcaTheta, MixtureQ, Statistics> = {
  start,
  allocate,
  evidence,
  infer,
  maximise,
  learn: (_choice, { spec, data, stats, theta }) => twoStage(spec, data, stats, theta),
  expectedLogJoint,
  rounding: roundingIn,
  between,
  density,
  labels: (_spec, q, { from, to }, into) => {
    for (let k = 0; k < q.components; k++)
      into.set(q.values.subarray(k * q.size + from, k * q.size + to), k * (to - from));
  },
};

/** a + s(b − a), number by number; null where that is no θ. */
function between(
  spec: MixtureOfPpcaSpec,
  a: MixtureOfPpcaTheta,
  b: MixtureOfPpcaTheta,
  s: number,
): MixtureOfPpcaTheta | null {
  const mix = (x: number, y: number) => x + s * (y - x);
  const theta = {
    weights: a.weights.map((x, k) => mix(x, entry(b.weights, k))),
    means: a.means.map((row, k) => row.map((x, d) => mix(x, at(b.means, k, d)))),
    loadings: a.loadings.map((w, k) =>
      w.map((row, d) => row.map((x, j) => mix(x, at(b.loadings[k] ?? [], d, j)))),
    ),
    noises: a.noises.map((x, k) => mix(x, entry(b.noises, k))),
  };
  return faultIn(spec, a.means[0]?.length ?? 0, theta) ? null : theta;
}
