import type { Editor } from "../../contract/editor.ts";
import { factorsAgainst } from "../../ppca/factorsFault.ts";
import { covarianceOf } from "../../ppca/theta.ts";
import { regress } from "../../shared/gaps/regress.ts";
import { columnMoments } from "../../shared/gaussians/columnMoments.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import { startAt } from "../hands/startAt.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, gaussiansOf, type MixtureOfPpcaTheta } from "../theta.ts";
import { controls, setControl } from "./controls.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<MixtureOfPpcaSpec, MixtureOfPpcaTheta> = {
  fields,
  setFields,
  drag,
  startAt,
  explain,
  regress: (theta, x) =>
    theta.means.map((mean, k) => regress(mean, covarianceOf(componentOf(theta, k)), x)),
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  settings: { controls, set: setControl, compared: "latent" },
  against: ({ factors }, dimensions) => factorsAgainst("a mixture of PPCA", factors, dimensions),
  marginal,
  moments: (theta) => columnMoments(gaussiansOf(theta)),
  adapt: ({ components, factors }, theta) =>
    theta.means.length === components && theta.loadings[0]?.[0]?.length === factors ? theta : null,
};
