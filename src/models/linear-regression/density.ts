import { entry } from "../../maths/linear/matrix.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { Density } from "../contract/drawn/density.ts";
import { type Points, pointsFromRows } from "../shared/points.ts";
import { featuresOf } from "./basis/basis.ts";
import type { RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

/** p(y | x, θ) = N(y | 0, 1/β + φ(x)ᵀφ(x)/λ): what the prior says of a pair before any is seen. */
export const density: Density<RegressionSpec, RegressionTheta> = {
  logJoint({ basis }, { beta, lambda }, points, into) {
    const features = featuresOf(basis, points);
    for (let n = 0; n < points.size; n++) {
      const row = points.columns.map((column) => entry(column, n));
      const variance = 1 / beta + features(row).reduce((sum, f) => sum + f ** 2, 0) / lambda;
      const y = entry(row, row.length - 1);
      into[n] = -0.5 * (Math.log(2 * Math.PI * variance) + y ** 2 / variance);
    }
  },
  sample: ({ basis }, theta, size, rng) => sample(basis, theta, size, rng),
};

/** x from N(0, 1), one w for all, y about wᵀφ(x). */
function sample(
  basis: RegressionSpec["basis"],
  { beta, lambda }: RegressionTheta,
  size: number,
  rng: Rng,
): Points {
  const places = pointsFromRows(
    Array.from({ length: size }, () => [normal(rng), 0]),
    2,
  );
  const features = featuresOf(basis, places);
  const xs = places.columns[0] ?? new Float64Array();
  const weights = features([0]).map(() => normal(rng) / Math.sqrt(lambda));
  const ys = xs.map((x) => {
    const mean = features([x]).reduce((sum, f, j) => sum + f * entry(weights, j), 0);
    return mean + normal(rng) / Math.sqrt(beta);
  });
  return { size, dimensions: 2, columns: [xs, ys] };
}
