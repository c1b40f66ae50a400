import type { Formulas } from "../../contract/formulas.ts";
import type { Moments } from "../../shared/moments.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { maximised } from "./maximised.ts";
import { posterior } from "./posterior.ts";

/** Bishop, PRML, eqs 9.23 to 9.27. */
export const formulas: Formulas<GaussianMixtureSpec, GaussianMixtureTheta, Moments[]> = {
  posterior,
  maximised,
};
