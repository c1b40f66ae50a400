import { at, entry } from "../../../maths/linear/matrix.ts";
import type { Gaussians } from "./gaussians.ts";

/** E[x_d] = Σ_k π_k μ_kd and Var[x_d] = Σ_k π_k (Σ_kdd + (μ_kd − E[x_d])²), axis by axis. */
export function columnMoments({ weights, means, covariances }: Gaussians) {
  const over = (term: (k: number) => number) =>
    weights.reduce((sum, weight, k) => sum + weight * term(k), 0);
  const centre = (means[0] ?? []).map((_, d) => over((k) => entry(means[k] ?? [], d)));
  const variances = centre.map((mean, d) =>
    over((k) => at(covariances[k] ?? [], d, d) + (entry(means[k] ?? [], d) - mean) ** 2),
  );
  return { means: centre, variances };
}
