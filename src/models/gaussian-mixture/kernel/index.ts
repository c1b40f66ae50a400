import type { Kernel } from "../../contract/kernel.ts";
import type { Moments } from "../../shared/moments.ts";
import { density } from "../density.ts";
import { maximise } from "../maximise/maximise.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { start } from "../start/start.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { between } from "./between.ts";
import { expectedLogJoint } from "./elbo.ts";
import { allocate, evidence, infer, type Responsibilities } from "./pass/infer.ts";
import { roundingIn } from "./rounding.ts";

/** Maximum likelihood, with or without a floor. */
export const kernel: Kernel<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  start,
  allocate: ({ components }, data) => allocate(components, data),
  evidence: ({ components }, data) => evidence(components, data),
  infer: ({ floor }, data, theta, span, q, into, choose) =>
    infer(data, theta, span, q, into, choose, floor),
  maximise: (spec, data, stats, theta, free) => maximise(spec, data, stats, theta, free),
  inexact: ({ floor }) => floor?.kind === "add",
  expectedLogJoint: ({ floor }, stats, theta) => expectedLogJoint(stats, theta, floor),
  rounding: roundingIn,
  between,
  density,
  labels: (_spec, q, { from, to }, into) => {
    for (let k = 0; k < q.components; k++)
      into.set(q.values.subarray(k * q.size + from, k * q.size + to), k * (to - from));
  },
};
