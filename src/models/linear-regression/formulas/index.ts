import type { Formulas } from "../../contract/formulas.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";
import { maximised } from "./maximised.ts";
import { posterior } from "./posterior.ts";

/** Both half-steps of EM for the evidence. */
export const formulas: Formulas<RegressionSpec, RegressionTheta, Statistics> = {
  posterior,
  maximised: (_spec, step) => maximised(step),
};
