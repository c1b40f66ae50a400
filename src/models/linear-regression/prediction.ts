import { entry, type Vector } from "../../maths/linear/matrix.ts";
import type { Data } from "../contract/kernel.ts";
import type { Points } from "../shared/points.ts";
import { type Features, featuresOf } from "./basis/basis.ts";
import { designOf } from "./kernel/design.ts";
import { type Posterior, posteriorOf } from "./kernel/posterior.ts";
import type { RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

/** What q says of y at an x: m(x) = mᵀφ(x), and the two parts of its variance, φᵀSφ and 1/β. */
interface Prediction {
  readonly mean: number;
  readonly ofFunction: number;
  readonly ofNoise: number;
}

/** The posterior of these points under θ, with the φ that it is of. */
export interface Fitted {
  readonly features: Features;
  readonly posterior: Posterior;
}

export const fittedTo = (
  { basis }: RegressionSpec,
  points: Points,
  theta: RegressionTheta,
): Fitted => ({
  features: featuresOf(basis, points),
  posterior: posteriorOf(designOf(basis, points), theta),
});

/** mᵀφ and φᵀSφ at x. Source: Bishop, PRML, eq 3.59. */
export function curveAt(
  { features, posterior }: Fitted,
  x: ArrayLike<number>,
): { readonly mean: number; readonly variance: number } {
  const phi = features(x);
  const { mean, spread } = posterior;
  let variance = 0;
  for (let k = 0; k < phi.length; k++) {
    let across = 0;
    for (let j = 0; j <= k; j++) across += entry(phi, j) * (spread[j]?.[k] ?? 0);
    variance += across ** 2;
  }
  return { mean: dot(mean, phi), variance };
}

export function predictionAt(
  spec: RegressionSpec,
  { points }: Data,
  theta: RegressionTheta,
  x: ArrayLike<number>,
): Prediction {
  const { mean, variance } = curveAt(fittedTo(spec, points, theta), x);
  return { mean, ofFunction: variance, ofNoise: 1 / theta.beta };
}

/** w = m + Vz. */
export const drawOf = ({ mean, spread }: Posterior, z: Vector): number[] =>
  mean.map((m, i) => (spread[i] ?? []).reduce((sum, v, k) => sum + v * entry(z, k), m));

export const dot = (a: Vector, b: Vector): number =>
  a.reduce((sum, value, i) => sum + value * entry(b, i), 0);
