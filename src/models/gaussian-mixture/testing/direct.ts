/** ℓ, q, 𝓛 and moments straight from their definitions, by other routes than the engine's. */
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { at, entry } from "../../../maths/linear/matrix.ts";
import { logSumExp } from "../../../maths/logSumExp.ts";
import type { Data } from "../../contract/kernel.ts";
import { rowsOf } from "../../shared/points.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** Σ x, with the rounding errors carried along (Neumaier 1974). */
export function exactSum(xs: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const x of xs) {
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** log N(x | μ_k, Σ_k) along the principal axes of Σ_k. */
function logDensityOf({ means, covariances }: GaussianMixtureTheta, k: number) {
  const mean = means[k] ?? [];
  const { values, vectors } = symmetricEigen(covariances[k] ?? []);
  return (x: readonly number[]): number =>
    values.reduce((sum, value, i) => {
      const along = mean.reduce((dot, m, d) => dot + at(vectors, i, d) * (entry(x, d) - m), 0);
      return sum - 0.5 * (Math.log(2 * Math.PI * value) + along ** 2 / value);
    }, 0);
}

/** log p(x_n, z_n = k | θ), table[n][k]; −∞ where another label is observed. */
export function logJointTable({ points, observed }: Data, theta: GaussianMixtureTheta): number[][] {
  const densities = theta.means.map((_, k) => logDensityOf(theta, k));
  return rowsOf(points).map((x, n) => {
    const label = observed?.[n] ?? -1;
    return densities.map((logDensity, k) =>
      label < 0 || label === k
        ? Math.log(entry(theta.weights, k)) + logDensity(x)
        : Number.NEGATIVE_INFINITY,
    );
  });
}

/** ℓ(θ) = Σ_n log Σ_k p(x_n, z_n = k | θ). */
export function logLikelihood(data: Data, theta: GaussianMixtureTheta): number {
  return exactSum(logJointTable(data, theta).map(logSumExp));
}

/** γ_nk, rows[n][k]. */
export function posteriorRows(data: Data, theta: GaussianMixtureTheta): number[][] {
  return logJointTable(data, theta).map((row) => {
    const total = logSumExp(row);
    return row.map((a) => Math.exp(a - total));
  });
}

/** 𝓛(q, θ) = Σ_n Σ_k q_nk [log p(x_n, z_n = k | θ) − log q_nk], with 0 log 0 = 0. */
export function elbo(
  data: Data,
  q: readonly (readonly number[])[],
  theta: GaussianMixtureTheta,
): number {
  const joint = logJointTable(data, theta);
  return exactSum(
    q.flatMap((row, n) =>
      row.map((gamma, k) => (gamma === 0 ? 0 : gamma * (at(joint, n, k) - Math.log(gamma)))),
    ),
  );
}
