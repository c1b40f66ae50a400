import { logDeterminant } from "../../../maths/linear/cholesky.ts";
import { at, entry } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import { regress } from "../../shared/gaps/regress.ts";
import { adapt } from "../family.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import { factorOf } from "../kernel/factor.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { fromMeans } from "../start/fromMeans.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { COVARIANCE, controls, safer, setControl } from "./controls.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";
import { kMeans } from "./kMeans.ts";
import { match } from "./match.ts";
import { againstPrior } from "./priorControls.ts";

export const editor: Editor<GaussianMixtureSpec, GaussianMixtureTheta> = {
  fields,
  setFields,
  drag,
  startAt: fromMeans,
  explain,
  regress: ({ means, covariances }, x) =>
    means.map((mean, k) => regress(mean, covariances[k] ?? [], x)),
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  settings: { controls, set: setControl, compared: COVARIANCE },
  adapt,
  against: againstPrior,
  marginal,
  moments,
  safer,
  fromGaussians: (gaussians) => gaussians,
  match,
  determinants,
  kMeans,
};

/** E[x_d] = Σ_k π_k μ_kd and Var[x_d] = Σ_k π_k (Σ_kdd + (μ_kd − E[x_d])²). */
function moments({ weights, means, covariances }: GaussianMixtureTheta) {
  const over = (term: (k: number) => number) =>
    weights.reduce((sum, weight, k) => sum + weight * term(k), 0);
  const centre = (means[0] ?? []).map((_, d) => over((k) => entry(means[k] ?? [], d)));
  const variances = centre.map((mean, d) =>
    over((k) => at(covariances[k] ?? [], d, d) + (entry(means[k] ?? [], d) - mean) ** 2),
  );
  return { means: centre, variances };
}

/** |Σ_k|, by the Cholesky factor. */
export function determinants(
  { floor }: GaussianMixtureSpec,
  { covariances }: GaussianMixtureTheta,
): number[] {
  return covariances.map((s) => Math.exp(logDeterminant(factorOf(s, floor) ?? [[0]])));
}
