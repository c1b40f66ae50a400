/** ℓ, q, 𝓛 and moments straight from their definitions, by other routes than the engine's. */
import { cholesky, logDeterminant } from "../../../maths/linear/cholesky.ts";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, entry, type Matrix } from "../../../maths/linear/matrix.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import type { Data } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
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

const isThere = (x: number) => !Number.isNaN(x);
const sub = (s: Matrix, rows: readonly number[], columns: readonly number[]): number[][] =>
  rows.map((i) => columns.map((j) => at(s, i, j)));

/** log N(x_o | μ_k, Σ_k) of the entries that are there, along the principal axes of their Σ_k. */
function logDensityOf({ means, covariances }: GaussianMixtureTheta, k: number) {
  const mean = means[k] ?? [];
  const known = new Map<string, ReturnType<typeof symmetricEigen>>();
  return (x: readonly number[]): number => {
    const observed = mean.flatMap((_, d) => (isThere(entry(x, d)) ? [d] : []));
    const key = observed.join();
    const own = known.get(key) ?? symmetricEigen(sub(covariances[k] ?? [], observed, observed));
    known.set(key, own);
    return own.values.reduce((sum, value, i) => {
      const along = observed.reduce(
        (dot, d, j) => dot + at(own.vectors, i, j) * (entry(x, d) - entry(mean, d)),
        0,
      );
      return sum - 0.5 * (Math.log(2 * Math.PI * value) + along ** 2 / value);
    }, 0);
  };
}

/** E[x_m | x_o, k] and Cov[x_m | x_o, k] by the precision: P_mm⁻¹, and μ_m − P_mm⁻¹ P_mo (x_o − μ_o). */
function missingGiven(x: readonly number[], mean: readonly number[], precision: Matrix) {
  const missing = x.flatMap((value, d) => (isThere(value) ? [] : [d]));
  const observed = x.flatMap((value, d) => (isThere(value) ? [d] : []));
  const inner = sub(precision, missing, missing);
  const covariance = missing.length === 0 ? [] : inverseOf(inner);
  const pull = missing.map((m) =>
    observed.reduce((sum, d) => sum + at(precision, m, d) * (entry(x, d) - entry(mean, d)), 0),
  );
  return {
    inner,
    covariance,
    mean: missing.map((m, i) => entry(mean, m) - dotted(covariance[i] ?? [], pull)),
  };
}

const dotted = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * entry(b, i), 0);

/** KL(p(x_m | x_o, k, from) ‖ p(x_m | x_o, k, to)), table[n][k]. */
function missingKl(
  { points }: Data,
  from: GaussianMixtureTheta,
  to: GaussianMixtureTheta,
): number[][] {
  const precisions = [from, to].map(({ covariances }) => covariances.map((s) => inverseOf(s)));
  return rowsOf(points).map((x) =>
    from.means.map((mean, k) => {
      if (x.every(isThere)) return 0;
      const a = missingGiven(x, mean, precisions[0]?.[k] ?? []);
      const b = missingGiven(x, to.means[k] ?? [], precisions[1]?.[k] ?? []);
      const away = a.mean.map((m, i) => m - entry(b.mean, i));
      const spread = a.covariance.reduce(
        (sum, row, i) => sum + row.reduce((s, c, j) => s + c * at(b.inner, i, j), 0),
        0,
      );
      const logs =
        logDeterminant(cholesky(b.covariance) ?? []) - logDeterminant(cholesky(a.covariance) ?? []);
      const length = away.reduce((sum, v, i) => sum + v * dotted(b.inner[i] ?? [], away), 0);
      return 0.5 * (spread + length - away.length + logs);
    }),
  );
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

/**
 * 𝓛(q, θ) = Σ_n Σ_k q_nk [log p(x_n, z_n = k | θ) − log q_nk], with 0 log 0 = 0; what is missing of
 * x_n has its posterior under `from`, the θ that q came from, and takes off its KL from that under θ.
 */
export function elbo(
  data: Data,
  q: readonly (readonly number[])[],
  theta: GaussianMixtureTheta,
  from: GaussianMixtureTheta = theta,
): number {
  const joint = logJointTable(data, theta);
  const apart = hasGaps(data.points) ? missingKl(data, from, theta) : null;
  return exactSum(
    q.flatMap((row, n) =>
      row.map((gamma, k) => {
        // Below the normal numbers a share is lost to π, whose log would count it as −∞.
        if (gamma < 2 ** -1022) return 0;
        return gamma * (at(joint, n, k) - Math.log(gamma) - (apart?.[n]?.[k] ?? 0));
      }),
    ),
  );
}
