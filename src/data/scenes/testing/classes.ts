import { at, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointAt } from "../../../models/shared/points.ts";
import type { Dataset } from "../../dataset.ts";

/** log N(x | μ, Σ) in the plane, by its formula. */
export function logNormal([x = 0, y = 0]: Vector, mean: Vector, sigma: Matrix): number {
  const [xx, xy, yy] = [at(sigma, 0, 0), at(sigma, 0, 1), at(sigma, 1, 1)];
  const det = xx * yy - xy * xy;
  const [a, b] = [x - entry(mean, 0), y - entry(mean, 1)];
  const square = (yy * a * a - 2 * xy * a * b + xx * b * b) / det;
  return -0.5 * square - 0.5 * Math.log(det) - Math.log(2 * Math.PI);
}

/** Responsibilities of a point under θ. */
export function responsibilitiesOf(
  x: Vector,
  { weights, means, covariances }: GaussianMixtureTheta,
): number[] {
  const joint = means.map(
    (mean, k) => entry(weights, k) * Math.exp(logNormal(x, mean, covariances[k] ?? [])),
  );
  const total = joint.reduce((sum, p) => sum + p, 0);
  return joint.map((p) => p / total);
}

/** The share of points whose likeliest component is not their label, numbers as they stand. */
export function errors({ points, labels }: Dataset, theta: GaussianMixtureTheta): number {
  let wrong = 0;
  for (let n = 0; n < points.size; n++) {
    const responsibilities = responsibilitiesOf(pointAt(points, n), theta);
    if (responsibilities.indexOf(Math.max(...responsibilities)) !== labels?.[n]) wrong++;
  }
  return wrong / points.size;
}
