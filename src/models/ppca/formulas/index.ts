import type { Formulas } from "../../contract/formulas.ts";
import type { GappedStatistics } from "../kernel/gaps/infer.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { maximised } from "./maximised.ts";
import { posterior } from "./posterior.ts";

/** Tipping & Bishop (1999), section 3.2; Bishop, PRML, section 12.2.2. */
export const formulas: Formulas<PpcaSpec, PpcaTheta, Statistics | GappedStatistics> = {
  posterior,
  maximised,
};
