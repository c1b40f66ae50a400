import { mahalanobis } from "../../../maths/linear/cholesky.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointAt } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** argmax_k log π_k + log N(x_n | μ_k, Σ_k), the first of equals; an observed label stands. */
export function assignments(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  { points, observed }: Data,
): number[] {
  const components = componentsOf(theta, floor);
  return Array.from({ length: points.size }, (_, n) => {
    const label = observed?.[n] ?? -1;
    if (label >= 0) return label;
    const x = pointAt(points, n);
    const values = components.map(({ mean, lower, logWeight, logNormaliser }) => {
      const away = x.map((value, d) => value - entry(mean, d));
      return logWeight + logNormaliser - 0.5 * mahalanobis(lower, away);
    });
    return values.indexOf(Math.max(...values));
  });
}
