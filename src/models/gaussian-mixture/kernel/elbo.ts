import { traceOfSolve } from "../../../maths/linear/cholesky.ts";
import { type Moments, secondAbout } from "../../shared/moments.ts";
import type { Floor } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { componentsOf } from "./components.ts";

/**
 * E_q[log π_z] = Σ_k N_k log π_k and
 * E_q[log N(x | z)] = Σ_k N_k [c_k − ½ (tr(Σ_k⁻¹ S_k) + (m_k − μ_k)ᵀ Σ_k⁻¹ (m_k − μ_k))],
 * with N_k, m_k, S_k the soft count, mean and covariance of q: exact for any θ, in O(K).
 * Source: Bishop, PRML, eq 9.40, taken over the moments.
 */
export function expectedLogJoint(
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
  floor: Floor = null,
): readonly [number, number] {
  let weightTerm = 0;
  let densityTerm = 0;
  componentsOf(theta, floor).forEach(({ mean, lower, logWeight, logNormaliser }, k) => {
    const moments = stats[k];
    if (!moments || moments.count === 0) return;
    const spread = traceOfSolve(lower, secondAbout(moments, mean));
    weightTerm += moments.count * logWeight;
    densityTerm += moments.count * (logNormaliser - 0.5 * spread);
  });
  return [weightTerm, densityTerm];
}
