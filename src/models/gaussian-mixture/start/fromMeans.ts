import { diagonal } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import { spreadOf } from "../../shared/spread.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** Equal weights and, for every component, the variances of the data along the axes. */
export function fromMeans(
  spec: GaussianMixtureSpec,
  { points }: Data,
  means: readonly (readonly number[])[],
): GaussianMixtureTheta {
  const spread = spreadOf(points);
  const largest = Math.max(...spread);
  const variances = spread.map((sd) => (sd > 0 ? sd : largest || 1) ** 2);
  const mean = variances.reduce((sum, v) => sum + v, 0) / variances.length;
  const spherical = spec.covariance === "spherical" || spec.covariance === "tiedSpherical";
  const lowest = spec.floor?.kind === "clamp" ? spec.floor.eps : 0;
  const covariance = diagonal(points.dimensions, (d) =>
    Math.max(spherical ? mean : (variances[d] ?? mean), lowest),
  );
  const even = means.map(() => 1 / means.length);
  return { weights: even, means, covariances: means.map(() => covariance) };
}
