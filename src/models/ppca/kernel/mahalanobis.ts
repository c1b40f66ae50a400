import { entry } from "../../../maths/linear/matrix.ts";
import type { Points } from "../../shared/points.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";
import { BLOCK } from "./gather.ts";
import type { Posterior } from "./posterior.ts";

/**
 * Σ_n (x_n − μ)ᵀ(WWᵀ + Ψ)⁻¹(x_n − μ) over a block, as rᵀΨ⁻¹r + ‖E[z]‖² with r = x − μ − WE[z]: the
 * least of that over z, so that no two large numbers are taken from each other.
 */
export function mahalanobis(
  { columns }: Points,
  from: number,
  to: number,
  theta: PpcaTheta,
  { project }: Posterior,
  latent: Float64Array,
): number {
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const size = to - from;
  let [left, length] = [0, 0];
  for (const [k, row] of project.entries())
    for (let i = 0; i < size; i++) {
      let z = 0;
      for (let d = 0; d < row.length; d++)
        z +=
          (row[d] as number) *
          (((columns[d] as Float64Array)[from + i] as number) - (mean[d] as number));
      latent[k * BLOCK + i] = z;
      length += z * z;
    }
  for (const [d, row] of loadings.entries()) {
    const [xs, centre] = [columns[d] as Float64Array, entry(mean, d)];
    let residual = 0;
    for (let i = 0; i < size; i++) {
      let r = (xs[from + i] as number) - centre;
      for (let k = 0; k < row.length; k++)
        r -= (row[k] as number) * (latent[k * BLOCK + i] as number);
      residual += r * r;
    }
    left += residual / entry(noises, d);
  }
  return left + length;
}
