import type { Fault } from "../../checks/fault.ts";
import { entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import { covarianceOf, type IsotropicTheta, faultIn as ppcaFault } from "../ppca/theta.ts";
import type { Gaussians } from "../shared/gaussians/gaussians.ts";
import { weightFault } from "../shared/labels/weightFault.ts";
import type { MixtureOfPpcaSpec } from "./spec.ts";

/** θ = (π, μ, W, σ²): K weights, K means of D numbers, K loadings of D rows of q, K variances. */
export interface MixtureOfPpcaTheta {
  readonly weights: Vector;
  readonly means: Matrix;
  readonly loadings: readonly Matrix[];
  readonly noises: Vector;
}

/** Component k as a PPCA. */
export const componentOf = (
  { means, loadings, noises }: MixtureOfPpcaTheta,
  k: number,
): IsotropicTheta => ({
  mean: means[k] ?? [],
  loadings: loadings[k] ?? [],
  noise: entry(noises, k),
});

/** θ of weights and components. */
export const mixtureOf = (
  weights: Vector,
  components: readonly IsotropicTheta[],
): MixtureOfPpcaTheta => ({
  weights,
  means: components.map(({ mean }) => mean),
  loadings: components.map(({ loadings }) => loadings),
  noises: components.map(({ noise }) => noise),
});

/** The same density as weighted Gaussians, Σ_k = W_kW_kᵀ + σ_k²I. */
export const gaussiansOf = (theta: MixtureOfPpcaTheta): Gaussians => ({
  weights: theta.weights,
  means: theta.means,
  covariances: theta.means.map((_, k) => covarianceOf(componentOf(theta, k))),
});

/** The first thing wrong with θ as a parameter of `spec` in D dimensions, or null. */
export function faultIn(
  { components, factors }: MixtureOfPpcaSpec,
  dimensions: number,
  theta: MixtureOfPpcaTheta,
): Fault | null {
  for (const block of ["weights", "means", "loadings", "noises"] as const)
    if (theta[block].length !== components)
      return {
        place: block,
        message: `has ${theta[block].length} entries for ${components} components`,
      };
  const weighed = weightFault(theta.weights);
  if (weighed) return weighed;
  for (let k = 0; k < components; k++) {
    const found = ppcaFault({ kind: "ppca", factors }, dimensions, componentOf(theta, k));
    if (found) return { ...found, place: placeIn(found.place, k) };
  }
  return null;
}

/** "loadings[1]" of component k in the whole: "loadings[k][1]". */
function placeIn(place: string, k: number): string {
  const [block = "", rest] = place.split("[");
  const name = { mean: "means", loadings: "loadings", noise: "noises" }[block] ?? block;
  return `${name}[${k}]${rest === undefined ? "" : `[${rest}`}`;
}
