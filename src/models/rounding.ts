import { cholesky, mahalanobis } from "../maths/cholesky.ts";
import { symmetricEigen } from "../maths/eigen.ts";
import { at, build, type Matrix, type Vector } from "../maths/matrix.ts";

/** The condition number of Σ with each axis in units of its own standard deviation, at most 2⁵². */
function conditionOf(covariance: Matrix): number {
  const scale = covariance.map((_, i) => Math.sqrt(at(covariance, i, i)));
  const size = covariance.length;
  const unit = build(size, size, (i, j) =>
    i === j ? 1 : at(covariance, i, j) / (scale[i] ?? 1) / (scale[j] ?? 1),
  );
  const { values } = symmetricEigen(unit);
  const condition = (values.at(-1) ?? 1) / (values[0] ?? 1);
  return condition > 0 && condition < 2 ** 52 ? condition : 2 ** 52;
}

/**
 * How far (nats) rounding may set ℓ and 𝓛 off, and so the best θ there is from the true maximiser,
 * with `size` points under Gaussians of these means (K×D) and covariances (K×D×D).
 *
 * A Cholesky factor is that of Σ changed by u·κ of itself, u = 2⁻⁵² and κ the condition number of Σ
 * once scaled to a unit diagonal (Higham, Accuracy and Stability of Numerical Algorithms, theorem
 * 10.7): each squared length and log |Σ| is off by D·u·κ of its own size, the same way for all
 * points. A mean is rounded by u·|μ|, of which 𝓛 loses half the squared Mahalanobis length a point.
 */
export function roundingOf(
  size: number,
  means: readonly Vector[],
  covariances: readonly Matrix[],
): number {
  const losses = covariances.map((covariance, k) => {
    const mean = means[k] ?? [];
    const lower = cholesky(covariance);
    const shift = lower
      ? mahalanobis(
          lower,
          mean.map((m) => 2 ** -52 * m),
        )
      : 0;
    return 4 * mean.length * 2 ** -52 * conditionOf(covariance) + shift;
  });
  return size * Math.max(0, ...losses.filter(Number.isFinite));
}
