import { cholesky } from "../../maths/linear/cholesky.ts";
import { at, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import { normal } from "../../maths/random.ts";
import type { Dataset } from "../dataset.ts";
import type { Recipe } from "../recipe.ts";
import { type Draw, drawPoints } from "./draw.ts";

/** θ of a Gaussian mixture in the plane. */
export interface PlanarMixture {
  readonly weights: Vector;
  readonly means: Matrix;
  readonly covariances: readonly Matrix[];
}

/** Points of p(x) = Σ_k π_k N(x | μ_k, Σ_k), their components as labels and θ as the truth. */
export function drawMixture(
  recipe: Recipe & { readonly n: number; readonly seed: number },
  truth: PlanarMixture,
): Dataset {
  return { ...drawPoints(recipe, fromMixture(truth)), truth };
}

/** x = μ_k + L_k ε, with ε standard normal and L_k the Cholesky factor of Σ_k. */
function fromMixture({ weights, means, covariances }: PlanarMixture): Draw {
  const upTo = Float64Array.from(weights);
  for (let k = 1; k < upTo.length; k++) upTo[k] = entry(upTo, k - 1) + entry(upTo, k);
  const components = means.map((mean, k) => {
    const lower = cholesky(covariances[k] ?? []);
    if (!lower) throw new Error(`covariances[${k}] is not positive definite.`);
    return {
      x: entry(mean, 0),
      y: entry(mean, 1),
      xx: at(lower, 0, 0),
      xy: at(lower, 1, 0),
      yy: at(lower, 1, 1),
    };
  });
  // Rounding may leave the sum of weights short of u; then the last component of any weight it is.
  const last = weights.findLastIndex((weight) => weight > 0);
  return (spot, rng) => {
    const u = rng();
    let k = 0;
    while (k < last && u >= (upTo[k] as number)) k++;
    const component = components[k];
    if (!component) throw new RangeError(`no component ${k}`);
    const a = normal(rng);
    const b = normal(rng);
    spot.x = component.x + component.xx * a;
    spot.y = component.y + component.xy * a + component.yy * b;
    return k;
  };
}
