import type { Density } from "../../density.ts";
import type { PpcaTheta } from "../theta.ts";
import { logDensityAt } from "./logDensityAt.ts";
import { sample } from "./sample.ts";

export const density: Density<PpcaTheta> = { logJoint: logDensityAt, sample };
