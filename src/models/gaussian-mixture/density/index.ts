import type { Density } from "../../contract/density.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { logJointAt } from "./logJointAt.ts";
import { sample } from "./sample.ts";

export const density: Density<GaussianMixtureSpec, GaussianMixtureTheta> = {
  logJoint: logJointAt,
  sample,
};
