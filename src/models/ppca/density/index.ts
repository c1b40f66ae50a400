import type { Density } from "../../contract/density.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { logDensityAt } from "./logDensityAt.ts";
import { sample } from "./sample.ts";

export const density: Density<PpcaSpec, PpcaTheta> = {
  logJoint: (_spec, theta, points, into) => logDensityAt(theta, points, into),
  sample: (_spec, theta, size, rng) => sample(theta, size, rng),
};
