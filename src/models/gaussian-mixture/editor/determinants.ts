import { cholesky, logDeterminant } from "../../../maths/cholesky.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** |Σ_k|, by the Cholesky factor. */
export const determinants = ({ covariances }: GaussianMixtureTheta): number[] =>
  covariances.map((s) => Math.exp(logDeterminant(cholesky(s) ?? [[0]])));
