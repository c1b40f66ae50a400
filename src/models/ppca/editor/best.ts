import { entry } from "../../../maths/linear/matrix.ts";
import type { Best } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import { closedForm } from "../closedForm.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** Share of the largest variance below which the points leave no noise, and ℓ has no bound. */
const NONE = 1e-12;

/**
 * The closed form and its ℓ = −N/2 (D log 2π + log|C| + D), as tr(C⁻¹S) = D there; each column
 * of W with the sign it has now. Null where the points leave no noise, where entries are missing, and
 * for factor analysis, which has no closed form. Source: Tipping & Bishop (1999), eq 4.
 */
export function best({ factors, noise: kind }: PpcaSpec, { points }: Data): Best<PpcaTheta> | null {
  if (kind === "diagonal" || hasGaps(points)) return null;
  const { size, dimensions } = points;
  const theta = closedForm(points, factors);
  const { mean, loadings, noise } = theta;
  const variances = Array.from(
    { length: factors },
    (_, k) => noise + between(loadings, loadings, k),
  );
  if (!(noise > NONE * Math.max(...variances))) return null;
  const logDeterminant =
    variances.reduce((sum, v) => sum + Math.log(v), 0) + (dimensions - factors) * Math.log(noise);
  return {
    logLikelihood: -0.5 * size * (dimensions * (Math.log(2 * Math.PI) + 1) + logDeterminant),
    like: (near) => {
      const sign = (k: number) => (between(loadings, near.loadings, k) < 0 ? -1 : 1);
      return { mean, loadings: loadings.map((row) => row.map((w, k) => sign(k) * w)), noise };
    },
  };
}

/** The inner product of columns k of two W. */
function between(a: PpcaTheta["loadings"], b: PpcaTheta["loadings"], k: number): number {
  return a.reduce((sum, row, d) => sum + entry(row, k) * entry(b[d] ?? [], k), 0);
}
