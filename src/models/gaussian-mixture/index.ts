import type { LatentModel } from "../contract.ts";
import type { Moments } from "../moments.ts";
import { between } from "./between.ts";
import { expectedLogJoint } from "./elbo.ts";
import { allocate, evidence, infer, type Responsibilities } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { roundingIn } from "./rounding.ts";
import { blocks, type GaussianMixtureSpec } from "./spec.ts";
import { start } from "./start.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

/** p(x) = Σ_k π_k N(x | μ_k, Σ_k); Bishop, PRML, section 9.2. */
export const gaussianMixture: LatentModel<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  kind: "gaussian-mixture",
  discrete: true,
  blocks,
  start,
  allocate: ({ components }, data) => allocate(components, data),
  evidence: ({ components }, data) => evidence(components, data),
  infer: ({ floor }, data, theta, span, q, into, choose) =>
    infer(data, theta, span, q, into, choose, floor),
  maximise: (spec, data, stats, theta, free) => maximise(spec, data, stats, theta, free),
  logPrior: () => 0,
  maximises: ({ floor }) => floor?.kind !== "add",
  expectedLogJoint: ({ floor }, stats, theta) => expectedLogJoint(stats, theta, floor),
  rounding: roundingIn,
  between,
  colours: ({ components }) => components,
  belief: (_spec, q, { from, to }, into) => {
    for (let k = 0; k < q.components; k++)
      into.set(q.values.subarray(k * q.size + from, k * q.size + to), k * (to - from));
  },
};
