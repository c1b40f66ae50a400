import type { GaussianMixtureSpec } from "../../models/gaussian-mixture/spec.ts";
import type { PpcaSpec } from "../../models/ppca/spec.ts";

/** What each model chooses once. */
export type Spec = GaussianMixtureSpec | PpcaSpec;

/** Whether θ has a prior: the lines are then judged and shown with log p(θ). */
export const hasPrior = (spec: Spec): boolean => "prior" in spec;

/** Whether a step is wrong on purpose. */
export const hasSlip = (spec: Spec): boolean => "slip" in spec;

/** The spec without its slip. */
export function rightOf(spec: Spec): Spec {
  if (!("slip" in spec)) return spec;
  const { slip: _, ...right } = spec;
  return right;
}

/** Whether runs of two specs climb the same, so that their lines can be compared. */
export const samePrior = (a: Spec, b: Spec): boolean => priorOf(a) === priorOf(b);

const priorOf = (spec: Spec) => "prior" in spec && JSON.stringify(spec.prior);
