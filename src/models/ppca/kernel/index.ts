import type { Kernel } from "../../contract/kernel.ts";
import { density } from "../density/index.ts";
import type { PpcaSpec } from "../spec.ts";
import { start } from "../start.ts";
import type { PpcaTheta } from "../theta.ts";
import { between } from "./between.ts";
import { expectedLogJoint } from "./elbo.ts";
import { allocate, evidence, type FactorQ, infer } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { roundingIn } from "./rounding.ts";
import type { Statistics } from "./statistics.ts";

/** Maximum likelihood by EM; Tipping & Bishop (1999), section 3.2. */
export const kernel: Kernel<PpcaSpec, PpcaTheta, FactorQ, Statistics> = {
  start,
  allocate,
  evidence,
  infer,
  maximise,
  expectedLogJoint: (_spec, stats, theta) => expectedLogJoint(stats, theta),
  rounding: (_spec, stats, theta) => roundingIn(stats, theta),
  between,
  density,
};
