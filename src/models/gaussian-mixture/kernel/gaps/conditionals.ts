import { entry } from "../../../../maths/linear/matrix.ts";
import type { Missing } from "../../../contract/gaps.ts";
import { type Pattern, runsFrom } from "../../../shared/gaps/patterns.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import type { Points } from "../../../shared/points.ts";
import type { GaussianMixtureSpec } from "../../spec.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";
import { newGappedBlock } from "./block.ts";
import { gappedBy } from "./infer.ts";
import { logJoint } from "./logJoint.ts";

/** log π_k + log N(x_o | μ_o, Σ_oo), into[k · N + n], at points that need not be the data's. */
export function logJointAt(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  points: Points,
  into: Float64Array,
): void {
  const gapped = gappedBy(points, theta, floor);
  const components = theta.means.length;
  const block = newGappedBlock(components, points.dimensions);
  for (block.from = 0; block.from < points.size; block.from += BLOCK) {
    block.size = Math.min(BLOCK, points.size - block.from);
    logJoint(gapped, block);
    for (let k = 0; k < components; k++)
      into.set(
        block.logJoint.subarray(k * BLOCK, k * BLOCK + block.size),
        k * points.size + block.from,
      );
  }
}

/** E[x | x_o, k] and Var[x | x_o, k] of a point's entries by component. */
export function missingOf(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  points: Points,
): readonly Missing[] {
  const gapped = gappedBy(points, theta, floor);
  const { components, patterns, conditional } = gapped;
  const { size, dimensions } = points;
  const block = newGappedBlock(components.length, dimensions);
  const rows = Array.from({ length: size }, (): Missing => ({ columns: [], given: [] }));
  for (block.from = 0; block.from < size; block.from += BLOCK) {
    block.size = Math.min(BLOCK, size - block.from);
    logJoint(gapped, block);
    for (const run of runsFrom(patterns, block.from)) {
      const { missing: columns } = patterns.all[run.pattern] as Pattern;
      for (let place = run.from; place < run.to; place++) {
        const n = patterns.order[place] as number;
        rows[n] = {
          columns,
          given: components.map(({ mean }, k) => ({
            means: columns.map(
              (d) =>
                (mean[d] as number) +
                (block.away[(k * dimensions + d) * BLOCK + n - block.from] as number),
            ),
            variances: conditional(run.pattern, k).covariance.map((row, b) => entry(row, b)),
          })),
        };
      }
    }
  }
  return rows;
}
