import { entry } from "../../../../maths/linear/matrix.ts";
import type { GapKernel, Missing } from "../../../contract/gaps.ts";
import { patternsOf } from "../../../shared/gaps/patterns.ts";
import { type Points, pointAt } from "../../../shared/points.ts";
import type { PpcaSpec } from "../../spec.ts";
import type { PpcaTheta } from "../../theta.ts";
import { kernel } from "../index.ts";
import { dot } from "../residual.ts";
import { expectedLogJoint } from "./elbo.ts";
import { type Given, givensBy } from "./given.ts";
import { allocate, evidence, type GappedQ, type GappedStatistics, infer } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { roundingIn } from "./rounding.ts";

/** PPCA on data with missing entries. */
export const gaps: GapKernel<PpcaSpec, PpcaTheta, GappedQ, GappedStatistics> = {
  ...kernel,
  allocate,
  evidence,
  infer,
  maximise,
  expectedLogJoint: (_spec, stats, theta) => expectedLogJoint(stats, theta),
  rounding: (_spec, stats, theta) => roundingIn(stats, theta),
  density: { ...kernel.density, logJoint },
  missing,
};

/** log p(x_o | θ) at points that need not be the data's. */
function logJoint(spec: PpcaSpec, theta: PpcaTheta, points: Points, into: Float64Array): void {
  for (let n = 0; n < points.size; n++) {
    const columns = points.columns.map((column) => column.subarray(n, n + 1));
    const one = { points: { ...points, size: 1, columns } };
    const made = evidence(spec, one);
    infer(spec, one, theta, { from: 0, to: 1 }, allocate(spec, one), made);
    into[n] = made.logLikelihood;
  }
}

/** E[x_d | x_o] = μ_d + W_d E[z | x_o], and its variance, of what is missing of each point. */
function missing(_spec: PpcaSpec, theta: PpcaTheta, points: Points): readonly Missing[] {
  const { all, of } = patternsOf(points);
  const given = givensBy(theta, all);
  return Array.from(of, (pattern, n) => {
    const { observed = [], missing: columns = [] } = all[pattern] ?? {};
    const own: Given = given(pattern);
    const x = pointAt(points, n);
    const away = observed.map((d) => entry(x, d) - entry(theta.mean, d));
    const z = own.project.map((row) => dot(row, away));
    const means = columns.map((d) => entry(theta.mean, d) + dot(theta.loadings[d], z));
    return { columns, given: [{ means, variances: own.variances }] };
  });
}
