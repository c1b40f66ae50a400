/** The terms of 𝓛 from their definitions, point by point and component by component. */
import { entry } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import * as mixture from "../../gaussian-mixture/testing/direct.ts";
import * as ppca from "../../ppca/testing/direct.ts";
import { pickedFrom } from "../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, gaussiansOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** ℓ by the D×D covariances. */
export const logLikelihood = (data: Data, theta: MixtureOfPpcaTheta): number =>
  mixture.logLikelihood(data, gaussiansOf(theta));

/** q(k), rows[n][k]. */
export const posteriorRows = (data: Data, theta: MixtureOfPpcaTheta): number[][] =>
  mixture.posteriorRows(data, gaussiansOf(theta));

/** 𝓛(q, θ) with q(k) given and, where factors are latent, q(z | k) the posterior at \`from\`. */
export function elbo(
  { latent }: MixtureOfPpcaSpec,
  data: Data,
  q: readonly (readonly number[])[],
  from: MixtureOfPpcaTheta,
  theta: MixtureOfPpcaTheta,
): number {
  if (latent === "labels") return mixture.elbo(data, q, gaussiansOf(theta));
  return mixture.exactSum(
    q.flatMap((row, n) => {
      const point = pickedFrom(data.points, Uint32Array.of(n));
      return row.map((gamma, k) => {
        if (gamma === 0) return 0;
        const terms = ppca.terms(point, componentOf(from, k), componentOf(theta, k));
        const own = terms.reduce((sum, term) => sum + term, 0);
        return gamma * (Math.log(entry(theta.weights, k)) - Math.log(gamma) + own);
      });
    }),
  );
}
