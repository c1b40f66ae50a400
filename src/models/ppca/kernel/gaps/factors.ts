import { entry, type Matrix, type Vector } from "../../../../maths/linear/matrix.ts";
import { noisesOf, type PpcaTheta } from "../../theta.ts";
import type { Posterior } from "../posterior.ts";
import { dot } from "../residual.ts";
import { posteriorOfPart } from "./part.ts";

/** The factors of a point given what is there of it. */
export interface Factors {
  /** E[z | x_o]. */
  readonly z: Vector;
  /** Cov[z | x_o]. */
  readonly covariance: Matrix;
  /** W E[z | x_o] + μ. */
  readonly place: Vector;
  /** ‖x_o − (W E[z] + μ)_o‖. */
  readonly away: number;
  /** log p(x_o), in nats. */
  readonly logDensity: number;
}

/** Tells the factors of one point after another under θ; what is the same for points with the same gaps is made once. */
export function factorsBy(theta: PpcaTheta): (x: Vector) => Factors {
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const known = new Map<string, Posterior>();
  return (x) => {
    const axes = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
    const key = axes.join();
    const posterior = known.get(key) ?? posteriorOfPart(theta, axes);
    known.set(key, posterior);
    const { project, covariance, logNormaliser } = posterior;
    const centred = axes.map((d) => entry(x, d) - entry(mean, d));
    const z = project.map((row) => dot(row, centred));
    const left = axes.map((d, i) => entry(centred, i) - dot(loadings[d], z));
    const scaled = left.reduce((sum, e, i) => sum + e ** 2 / entry(noises, axes[i] ?? 0), 0);
    return {
      z,
      covariance,
      place: mean.map((m, d) => m + dot(loadings[d], z)),
      away: Math.hypot(...left),
      logDensity: logNormaliser - 0.5 * (scaled + dot(z, z)),
    };
  };
}
