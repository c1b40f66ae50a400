import type { Editor } from "../../contract/editor.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { fromMeans } from "../start/fromMeans.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { assignments } from "./assignments.ts";
import { controls, safer, setControl } from "./controls.ts";
import { determinants } from "./determinants.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";
import { inertia, levelled } from "./levelled.ts";
import { match } from "./match.ts";
import { stiffness, withStiffness } from "./stiffness.ts";

export const editor: Editor<GaussianMixtureSpec, GaussianMixtureTheta> = {
  fields,
  setFields,
  drag,
  startAt: fromMeans,
  explain,
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  settings: { controls, set: setControl },
  marginal,
  safer,
  fromGaussians: (gaussians) => gaussians,
  match,
  determinants,
  kMeans: {
    holds: ["weights", "covariances"],
    levelled,
    assignments,
    inertia,
    stiffness,
    withStiffness,
  },
};
