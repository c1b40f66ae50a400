import { logDeterminant } from "../../../maths/linear/cholesky.ts";
import type { Editor } from "../../contract/editor.ts";
import { regress } from "../../shared/gaps/regress.ts";
import { columnMoments } from "../../shared/gaussians/columnMoments.ts";
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
  moments: columnMoments,
  safer,
  fromGaussians: (gaussians) => gaussians,
  match,
  determinants,
  kMeans,
};

/** |Σ_k|, by the Cholesky factor. */
export function determinants(
  { floor }: GaussianMixtureSpec,
  { covariances }: GaussianMixtureTheta,
): number[] {
  return covariances.map((s) => Math.exp(logDeterminant(factorOf(s, floor) ?? [[0]])));
}
