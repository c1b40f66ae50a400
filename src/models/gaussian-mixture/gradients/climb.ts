import { inverseOfFactor } from "../../../maths/linear/inverse.ts";
import {
  at,
  build,
  entry,
  type Matrix,
  multiply,
  transpose,
} from "../../../maths/linear/matrix.ts";
import { weightsAfter } from "../../shared/labels/weightsAfter.ts";
import { type Moments, scatterOver } from "../../shared/moments.ts";
import { floored } from "../family.ts";
import { factorOf } from "../kernel/factor.ts";
import { type CovarianceType, type Floor, type GaussianMixtureSpec, isTied } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";

/** ∂ log p(θ)/∂u of a prior: for the logit of a weight, and as ∂/∂Σ_k, D×D. */
export interface Pull {
  logit(weight: number): number;
  covariance(s: Matrix, k: number): Matrix;
}

/**
 * θ after one step u ← u + η ∇_u 𝓛(q, θ(u))/N, q fixed, in unconstrained coordinates: logits of
 * the weights, the means, and of Σ_k = L Lᵀ the lower triangle of L with log L_ii on its
 * diagonal. Null where the step leaves the numbers. Source: Bishop, PRML, eqs 9.16, 9.19 and
 * 5.155 to 5.157; with q the posterior it is ∇ℓ (Fisher's identity).
 *
 * @param size the number N of all points, where `stats` are of some alone
 * @param units of the data's axes, in which u is measured: each mean and each L_ij off the
 *   diagonal by that of its row; 1 where left out
 * @param pull what a prior adds to the gradient
 */
export function climb(
  spec: GaussianMixtureSpec,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
  stepSize: number,
  size?: number,
  units?: readonly number[],
  pull?: Pull,
): GaussianMixtureTheta | null {
  const total = stats.reduce((sum, { count }) => sum + count, 0);
  const rate = stepSize / total;
  // In u/unit the slope is unit times as steep, and a step moves u by unit times as much.
  const rates = theta.means[0]?.map((_, d) => rate * (units?.[d] ?? 1) ** 2) ?? [];
  // Over a minibatch the pull counts by the part of the points that is there.
  const share = size === undefined ? 1 : total / size;
  const parts = stats.map((moments, k) => {
    const more = pull?.covariance(theta.covariances[k] ?? [], k);
    return gradientOf(spec.floor, moments, theta, k, (i, j) => share * (more ? at(more, i, j) : 0));
  });
  const lowers = inFamily(
    spec.covariance,
    parts.map(({ lower }) => lower),
  );
  const next: GaussianMixtureTheta = {
    weights: weightsAfter(
      theta.weights,
      theta.weights.map((weight, k) => {
        const own = (stats[k]?.count ?? 0) - total * weight;
        return rate * (own + share * (pull?.logit(weight) ?? 0));
      }),
    ),
    means: theta.means.map((mean, k) =>
      mean.map((m, d) => m + entry(rates, d) * entry(parts[k]?.mean ?? [], d)),
    ),
    covariances: theta.covariances.map((s, k) =>
      floored(spec.floor, stretched(factorOf(s, spec.floor) ?? [], lowers[k] ?? [], rate, rates)),
    ),
  };
  return faultIn(spec, theta.means[0]?.length ?? 0, next) ? null : next;
}

interface Part {
  /** N_k Σ⁻¹ (m_k − μ_k). */
  readonly mean: readonly number[];
  /** ∂𝓛/∂L, lower triangle, the diagonal with respect to log L_ii. */
  readonly lower: Matrix;
}

function gradientOf(
  floor: Floor,
  moments: Moments,
  theta: GaussianMixtureTheta,
  k: number,
  more: (i: number, j: number) => number,
): Part {
  const mean = theta.means[k] ?? [];
  const covariance = theta.covariances[k] ?? [];
  const size = mean.length;
  const lower = factorOf(covariance, floor) ?? [];
  const precision = inverseOfFactor(lower);
  const away = mean.map((m, d) => (moments.count === 0 ? 0 : (moments.mean[d] ?? 0) - m));
  const s = scatterOver(moments, moments.count || 1);
  const about = build(size, size, (i, j) => at(s, i, j) + entry(away, i) * entry(away, j));
  // G = ½ N_k (Σ⁻¹ A Σ⁻¹ − Σ⁻¹), and d𝓛 = tr(G dΣ) with dΣ = dL Lᵀ + L dLᵀ gives ∂𝓛/∂L = 2 G L.
  const inner = multiply(multiply(precision, about), precision);
  const half = build(
    size,
    size,
    (i, j) => 0.5 * moments.count * (at(inner, i, j) - at(precision, i, j)) + more(i, j),
  );
  const slope = multiply(half, lower);
  return {
    mean: precision.map(
      (row) => moments.count * row.reduce((sum, p, d) => sum + p * entry(away, d), 0),
    ),
    lower: build(size, size, (i, j) =>
      i < j ? 0 : 2 * at(slope, i, j) * (i === j ? at(lower, i, i) : 1),
    ),
  };
}

/** The gradient in the coordinates of the family: fewer numbers, each the sum over what it moves. */
function inFamily(type: CovarianceType, each: readonly Matrix[]): readonly Matrix[] {
  const sum = (i: number, j: number) => each.reduce((total, g) => total + at(g, i, j), 0);
  const size = each[0]?.length ?? 0;
  const shared = isTied(type) ? each.map(() => build(size, size, sum)) : each;
  if (type === "full" || type === "tied") return shared;
  const round = type === "spherical" || type === "tiedSpherical";
  return shared.map((g) => {
    const all = g.reduce((total, _, i) => total + at(g, i, i), 0);
    return build(size, size, (i, j) => (i === j ? (round ? all : at(g, i, i)) : 0));
  });
}

/** L Lᵀ after a step in the coordinates of L. */
function stretched(
  lower: Matrix,
  gradient: Matrix,
  rate: number,
  rates: readonly number[],
): Matrix {
  const next = build(lower.length, lower.length, (i, j) => {
    const slope = at(gradient, i, j);
    if (i === j) return at(lower, i, i) * Math.exp(rate * slope);
    return at(lower, i, j) + entry(rates, i) * slope;
  });
  return multiply(next, transpose(next));
}
