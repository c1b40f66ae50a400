import { diagonal } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Along, Curves } from "../contract/drawn/curves.ts";
import type { Data } from "../contract/kernel.ts";
import { meansOf } from "../shared/spread.ts";
import { featuresOf } from "./basis/basis.ts";
import { curveAt, dot, drawOf, type Fitted, fittedTo } from "./prediction.ts";
import type { RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

/** Curves drawn of q. */
export const DRAWN = 5;

/** m(x), what it is off by, and some w drawn from q. The noise is that of θ, the weights are those of q. */
export function curves(
  spec: RegressionSpec,
  { points }: Data,
  theta: RegressionTheta,
  qTheta: RegressionTheta | null,
  { column, xs }: Along,
  seed: number,
): Curves {
  const fitted = qTheta ? fittedTo(spec, points, qTheta) : priorOf(spec, points, theta);
  const means = points.size > 0 ? meansOf(points) : points.columns.map(() => 0);
  const at = xs.map((x) => means.map((mean, d) => (d === column ? x : mean)));
  const told = at.map((place) => curveAt(fitted, place));
  const rng = seeded(seed);
  const weights = Array.from({ length: DRAWN }, () =>
    drawOf(
      fitted.posterior,
      fitted.posterior.mean.map(() => normal(rng)),
    ),
  );
  const features = at.map((place) => fitted.features(place));
  return {
    xs,
    mean: told.map(({ mean }) => mean),
    ofCurve: told.map(({ variance }) => Math.sqrt(variance)),
    ofNew: told.map(({ variance }) => Math.sqrt(variance + 1 / theta.beta)),
    drawn: weights.map((w) => features.map((phi) => dot(w, phi))),
  };
}

/** w ~ N(0, I/λ). */
function priorOf(
  { basis }: RegressionSpec,
  points: Parameters<typeof fittedTo>[1],
  { lambda }: RegressionTheta,
): Fitted {
  const features = featuresOf(basis, points);
  const weights = features(points.columns.map(() => 0)).length;
  const spread = diagonal(weights, () => 1 / Math.sqrt(lambda));
  const mean = spread.map(() => 0);
  return { features, posterior: { mean, spread, logDeterminant: 0, condition: weights } };
}
