import { traceOfSolve } from "../../../../maths/linear/cholesky.ts";
import { inverseOfFactor } from "../../../../maths/linear/inverse.ts";
import { at, type Matrix } from "../../../../maths/linear/matrix.ts";
import { type Moments, secondAbout } from "../../../shared/moments.ts";
import { roundingOfSum } from "../../../shared/rounding.ts";
import type { GaussianMixtureSpec } from "../../spec.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";
import { factorOf } from "../factor.ts";
import { roundingIn as ofMoments } from "../rounding.ts";

/**
 * As without gaps, twice: the means of what is missing are rounded as μ is. Besides, ℓ is told by
 * factors whose axes were turned to stand in another order, each row of L off by a share c of its
 * length √Σ_ii, so that log |Σ| and the squared lengths beside it are off by c Σ_i √(Σ_ii Σ⁻¹_ii) of
 * their sizes. What q itself is off by makes it another q, and 𝓛 that of it.
 */
export function roundingIn(
  spec: GaussianMixtureSpec,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
): number {
  const total = stats.reduce((sum, { count }) => sum + count, 0);
  return stats.reduce(
    (sum, moments, k) => {
      const s = theta.covariances[k] ?? [];
      const lower = factorOf(s, spec.floor);
      if (!lower || moments.count === 0) return sum;
      const lengths = s.length + traceOfSolve(lower, secondAbout(moments, theta.means[k] ?? []));
      return sum + roundingOfSum(total, s.length) * growthOf(s, lower) * moments.count * lengths;
    },
    2 * ofMoments(spec, stats, theta),
  );
}

function growthOf(s: Matrix, lower: Matrix): number {
  const inverse = inverseOfFactor(lower);
  return s.reduce((sum, _, i) => sum + Math.sqrt(at(s, i, i) * at(inverse, i, i)), 0);
}
