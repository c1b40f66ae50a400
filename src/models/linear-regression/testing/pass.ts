import type { Data } from "../../contract/kernel.ts";
import type { Lesson } from "../../contract/rule.ts";
import { kernel } from "../kernel/index.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";
import { cases } from "./cases.ts";

/** Cases in which a covariance of y is well told from a singular one, so that it can be written out. */
export const plain = cases.filter(
  ({ spec: { basis }, data }) =>
    data.points.size < 40 && (basis.kind !== "polynomial" || basis.degree < 6),
);

/** One pass over all points: q, ℓ, H(q) and the statistics. */
export function pass(spec: RegressionSpec, data: Data, theta: RegressionTheta) {
  const q = kernel.allocate(spec, data);
  const into = kernel.evidence(spec, data);
  kernel.infer(spec, data, theta, { from: 0, to: data.points.size }, q, into);
  return { ...into, q };
}

/** 𝓛 of what a pass left, at a θ. */
export const elboAt = (
  { stats, entropy }: { readonly stats: Statistics; readonly entropy: number },
  spec: RegressionSpec,
  theta: RegressionTheta,
): number => kernel.expectedLogJoint(spec, stats, theta).reduce((sum, term) => sum + term, entropy);

/** What an M-step of the model's own rules has of a pass. */
export const lessonOf = (
  spec: RegressionSpec,
  data: Data,
  stats: Statistics,
  theta: RegressionTheta,
) =>
  ({ spec, data, stats, theta }) as unknown as Lesson<RegressionSpec, RegressionTheta, Statistics>;
