import type { Density } from "../density.ts";
import { logDensityAt } from "./logDensityAt.ts";
import { sample } from "./sample.ts";
import type { PpcaTheta } from "./theta.ts";

export const density: Density<PpcaTheta> = { logJoint: logDensityAt, sample };
