import { entry } from "../../maths/linear/matrix.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { Density } from "../contract/drawn/density.ts";
import { BLOCK } from "../shared/labels/block.ts";
import { type Points, pointsFromRows } from "../shared/points.ts";
import { mahalanobis } from "./kernel/mahalanobis.ts";
import { posteriorOf } from "./kernel/posterior.ts";
import type { PpcaSpec } from "./spec.ts";
import { noisesOf, type PpcaTheta } from "./theta.ts";

export const density: Density<PpcaSpec, PpcaTheta> = {
  logJoint: (_spec, theta, points, into) => logDensityAt(theta, points, into),
  sample: (_spec, theta, size, rng) => sample(theta, size, rng),
};

/** log N(x_n | μ, WWᵀ + Ψ) at points that need not be the data's. */
function logDensityAt(theta: PpcaTheta, points: Points, into: Float64Array): void {
  const posterior = posteriorOf(theta);
  const latent = new Float64Array(posterior.project.length * BLOCK);
  for (let from = 0; from < points.size; from += BLOCK) {
    const lengths = into.subarray(from, Math.min(from + BLOCK, points.size));
    mahalanobis(points, from, theta, posterior, latent, lengths);
    for (let i = 0; i < lengths.length; i++)
      lengths[i] = posterior.logNormaliser - 0.5 * (lengths[i] as number);
  }
}

/** Draws z_n from N(0, I), then x_n = W z_n + μ and noise along every axis. */
function sample(theta: PpcaTheta, size: number, rng: Rng): Points {
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const rows = Array.from({ length: size }, () => {
    const z = (loadings[0] ?? []).map(() => normal(rng));
    return mean.map((m, d) =>
      (loadings[d] ?? []).reduce(
        (sum, w, k) => sum + w * entry(z, k),
        m + Math.sqrt(entry(noises, d)) * normal(rng),
      ),
    );
  });
  return pointsFromRows(rows);
}
