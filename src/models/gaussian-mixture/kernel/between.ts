import { at, type Matrix } from "../../../maths/linear/matrix.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";

/** a + s(b − a), entry by entry; null where that leaves the parameters of `spec`. */
export function between(
  spec: GaussianMixtureSpec,
  a: GaussianMixtureTheta,
  b: GaussianMixtureTheta,
  s: number,
): GaussianMixtureTheta | null {
  const mix = (x: number, y: number) => x + s * (y - x);
  const matrix = (p: Matrix, q: Matrix) =>
    p.map((row, i) => row.map((x, j) => mix(x, at(q, i, j))));
  const theta: GaussianMixtureTheta = {
    weights: a.weights.map((w, k) => mix(w, b.weights[k] ?? w)),
    means: matrix(a.means, b.means),
    covariances: a.covariances.map((p, k) => matrix(p, b.covariances[k] ?? p)),
  };
  return faultIn(spec, a.means[0]?.length ?? 0, theta) ? null : theta;
}
