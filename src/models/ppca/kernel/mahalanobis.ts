import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import type { Points } from "../../shared/points.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";
import type { Posterior } from "./posterior.ts";

/**
 * (x_n − μ)ᵀ(WWᵀ + Ψ)⁻¹(x_n − μ) of the points from `from` on, as many as `into` has room for, as
 * rᵀΨ⁻¹r + ‖E[z]‖² with r = x − μ − WE[z]: the least of that over z, so that no two large numbers are
 * taken from each other, and no D×D covariance is made. `latent` has room for q×BLOCK numbers, E[z].
 */
export function mahalanobis(
  { columns }: Points,
  from: number,
  theta: PpcaTheta,
  { project }: Posterior,
  latent: Float64Array,
  into: Float64Array,
): void {
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const size = into.length;
  into.fill(0);
  for (const [k, row] of project.entries())
    for (let i = 0; i < size; i++) {
      let z = 0;
      for (let d = 0; d < row.length; d++)
        z +=
          (row[d] as number) *
          (((columns[d] as Float64Array)[from + i] as number) - (mean[d] as number));
      latent[k * BLOCK + i] = z;
      into[i] = (into[i] as number) + z * z;
    }
  for (let d = 0; d < mean.length; d++) {
    const [xs, centre, variance] = [columns[d] as Float64Array, entry(mean, d), entry(noises, d)];
    const row = loadings[d] as Vector;
    for (let i = 0; i < size; i++) {
      let r = (xs[from + i] as number) - centre;
      for (let k = 0; k < row.length; k++)
        r -= (row[k] as number) * (latent[k * BLOCK + i] as number);
      into[i] = (into[i] as number) + (r * r) / variance;
    }
  }
}
