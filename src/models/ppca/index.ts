import type { LatentModel } from "../contract.ts";
import { between } from "./between.ts";
import { expectedLogJoint } from "./elbo.ts";
import { allocate, type Belief, evidence, infer } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { roundingIn } from "./rounding.ts";
import { blocks, type PpcaSpec } from "./spec.ts";
import { start } from "./start.ts";
import type { Statistics } from "./statistics.ts";
import type { PpcaTheta } from "./theta.ts";

/** x = Wz + μ + noise: z ~ N(0, I), noise ~ N(0, σ²I). Tipping & Bishop (1999); PRML, section 12.2. */
export const ppca: LatentModel<PpcaSpec, PpcaTheta, Belief, Statistics> = {
  kind: "ppca",
  discrete: false,
  blocks,
  start,
  allocate,
  evidence,
  infer,
  maximise,
  logPrior: () => 0,
  maximises: () => true,
  expectedLogJoint: (_spec, stats, theta) => expectedLogJoint(stats, theta),
  rounding: (_spec, stats, theta) => roundingIn(stats, theta),
  between,
  colours: () => 1,
  belief: (_spec, _q, _span, into) => {
    into.fill(1);
  },
};
