import { type Component, componentsOf as weighted } from "../../shared/gaussians/gaussians.ts";
import type { Floor } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { factorOf } from "./factor.ts";

/** The components of θ ready for evaluation, under a clamp by its factor. Throws where a covariance is not positive definite. */
export const componentsOf = (theta: GaussianMixtureTheta, floor: Floor = null): Component[] =>
  weighted(theta, (s) => factorOf(s, floor));
