import { entry } from "../../../maths/linear/matrix.ts";
import { categorical, normal, type Rng } from "../../../maths/random.ts";
import { type Points, pointsFromRows } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** Draws z_n by the weights, then x_n = μ_z + L_z ε with ε standard normal and L Lᵀ = Σ_z. */
export function sample(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  size: number,
  rng: Rng,
): Points {
  const components = componentsOf(theta, floor);
  const rows = Array.from({ length: size }, () => {
    const { mean = [], lower = [] } = components[categorical(rng, theta.weights)] ?? {};
    const noise = mean.map(() => normal(rng));
    return mean.map((m, d) => (lower[d] ?? []).reduce((sum, l, e) => sum + l * entry(noise, e), m));
  });
  return pointsFromRows(rows);
}
