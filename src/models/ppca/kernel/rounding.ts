import { at, build, entry, multiply } from "../../../maths/linear/matrix.ts";
import { roundingOfSum, UNIT } from "../../shared/rounding.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";
import { posteriorOf } from "./posterior.ts";
import { dot } from "./residual.ts";
import { expectedOf, type Statistics } from "./statistics.ts";

/**
 * What rounding may put between 𝓛 from moments and its definition, in nats. In tr(Ψ⁻¹A S Aᵀ), with
 * A = I − WB, the entries of S are off by a share c of √(S_ii S_jj) and those of A by u|W||B|, and
 * the means by u|μ|. The singular values s_k of W are off by c s_1, and log |M| = Σ_k log(s_k² + σ²)
 * with them, at the θ of q and at this. `summed`: how many points were summed.
 */
export function roundingIn(
  stats: Statistics,
  theta: PpcaTheta,
  summed = stats.moments.count,
): number {
  const { moments, posterior } = stats;
  if (!posterior) return 0;
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const share = roundingOfSum(summed, mean.length);
  const { x, z, xx } = expectedOf(stats, posterior);
  const spread = mean.map((_, d) => Math.sqrt(Math.max(0, at(xx, d, d))));
  const back = multiply(loadings, posterior.project);
  const size = multiply(absolute(loadings), absolute(posterior.project));
  let left = 0;
  for (let d = 0; d < mean.length; d++) {
    const apart = spread.reduce((sum, s, e) => {
      return sum + Math.abs((d === e ? 1 : 0) - at(back, d, e)) * s;
    }, 0);
    const terms = spread.reduce((sum, s, e) => sum + ((d === e ? 1 : 0) + at(size, d, e)) * s, 0);
    const away = Math.abs(entry(x, d) - entry(mean, d) - dot(loadings[d], z));
    // The mean of x and μ are rounded, and what is mapped back is the mean of x less a rounded centre.
    const off = UNIT * (Math.abs(entry(x, d)) + Math.abs(entry(mean, d)));
    const moved = mean.reduce((sum, m, e) => sum + at(size, d, e) * UNIT * Math.abs(m), off);
    const residual = share * terms * (apart + share * terms) + moved * (2 * away + moved);
    left += residual / entry(noises, d);
  }
  const logs = posterior.growth + posteriorOf(theta).growth;
  return moments.count * (0.5 * left + share * logs);
}

const absolute = (a: readonly (readonly number[])[]): number[][] =>
  build(a.length, a[0]?.length ?? 0, (i, j) => Math.abs(at(a, i, j)));
