import type { Kernel } from "../../contract/kernel.ts";
import { density } from "../density.ts";
import { map } from "../map.ts";
import type { RegressionSpec } from "../spec.ts";
import { start } from "../start.ts";
import { faultIn, type RegressionTheta } from "../theta.ts";
import { expectedLogJoint, logJointAtMean, roundingIn } from "./elbo.ts";
import { allocate, evidence, infer, type WeightsQ } from "./infer.ts";
import { learn, maximise } from "./maximise.ts";
import type { Statistics } from "./statistics.ts";

/** MLE-II of (β, λ) by EM. Source: Bishop, PRML, sections 3.3, 3.5 and 9.3.4. */
export const kernel: Kernel<RegressionSpec, RegressionTheta, WeightsQ, Statistics> = {
  start,
  allocate,
  evidence,
  infer,
  maximise,
  learn,
  lines: (_spec, _data, stats, theta) => ({ logJoint: logJointAtMean(stats, theta) }),
  expectedLogJoint: (_spec, stats, theta) => expectedLogJoint(stats, theta),
  rounding: (_spec, stats, theta) => roundingIn(stats, theta),
  between: (_spec, a, b, s) => {
    const theta = {
      beta: a.beta + s * (b.beta - a.beta),
      lambda: a.lambda + s * (b.lambda - a.lambda),
    };
    return faultIn(theta) ? null : theta;
  },
  density,
  map,
};
