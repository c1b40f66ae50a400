import type { GaussianMixtureTheta } from "../../src/models/gaussian-mixture/theta.ts";
import type { EmProblem } from "./problem.ts";

/** ℓ(θ) in the plane by the textbook formula, point by point, summed with the rounding carried along (Neumaier 1974). */
export function referenceLogLikelihood(
  rows: EmProblem["rows"],
  { weights, means, covariances }: GaussianMixtureTheta,
): number {
  const terms = weights.map((weight, k) => {
    const [mx = 0, my = 0] = means[k] ?? [];
    const [[a = 0, b = 0] = [], [, d = 0] = []] = covariances[k] ?? [];
    const determinant = a * d - b * b;
    const constant = Math.log(weight) - Math.log(2 * Math.PI) - 0.5 * Math.log(determinant);
    return (x: number, y: number): number => {
      const [dx, dy] = [x - mx, y - my];
      return constant - (0.5 * (d * dx * dx - 2 * b * dx * dy + a * dy * dy)) / determinant;
    };
  });
  let sum = 0;
  let lost = 0;
  for (const [x, y] of rows) {
    const joint = terms.map((logJoint) => logJoint(x, y));
    const top = Math.max(...joint);
    const value = top + Math.log(joint.reduce((total, term) => total + Math.exp(term - top), 0));
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
