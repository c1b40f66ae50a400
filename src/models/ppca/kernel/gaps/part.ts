import { diagonal, entry, type Vector } from "../../../../maths/linear/matrix.ts";
import type { PpcaTheta } from "../../theta.ts";
import { type Posterior, posteriorOf } from "../posterior.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** p(z | x_o, θ) of some axes alone, which may be fewer than the factors; the prior where there are none. */
export function posteriorOfPart(
  { mean, loadings, noise }: PpcaTheta,
  observed: readonly number[],
): Posterior {
  const part = (values: Vector) => observed.map((d) => entry(values, d));
  if (observed.length > 0)
    return posteriorOf({
      mean: part(mean),
      loadings: observed.map((d) => loadings[d] ?? []),
      noise: typeof noise === "number" ? noise : part(noise),
    });
  const factors = loadings[0]?.length ?? 0;
  const unit = diagonal(factors, () => 1);
  return {
    centre: [],
    project: unit.map(() => []),
    covariance: unit,
    root: unit,
    growth: 0,
    entropy: 0.5 * factors * (1 + LOG_2PI),
    logNormaliser: 0,
  };
}
