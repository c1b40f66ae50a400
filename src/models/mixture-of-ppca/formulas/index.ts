import type { Formulas } from "../../contract/formulas.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { maximised } from "./maximised.ts";
import { posterior } from "./posterior.ts";

/** Tipping & Bishop (1999), Neural Computation 11. */
export const formulas: Formulas<MixtureOfPpcaSpec, MixtureOfPpcaTheta, Statistics> = {
  posterior,
  maximised,
};
