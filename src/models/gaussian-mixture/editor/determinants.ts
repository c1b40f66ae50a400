import { logDeterminant } from "../../../maths/linear/cholesky.ts";
import { factorOf } from "../kernel/factor.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** |Σ_k|, by the Cholesky factor. */
export const determinants = (
  { floor }: GaussianMixtureSpec,
  { covariances }: GaussianMixtureTheta,
): number[] => covariances.map((s) => Math.exp(logDeterminant(factorOf(s, floor) ?? [[0]])));
