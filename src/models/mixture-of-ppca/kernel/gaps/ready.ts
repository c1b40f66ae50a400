import { entry } from "../../../../maths/linear/matrix.ts";
import { fill } from "../../../ppca/kernel/gaps/fill.ts";
import { type Given, givensBy, KEPT } from "../../../ppca/kernel/gaps/given.ts";
import { posteriorOf } from "../../../ppca/kernel/posterior.ts";
import type { IsotropicTheta } from "../../../ppca/theta.ts";
import { type Patterns, patternsOf, runsFrom } from "../../../shared/gaps/patterns.ts";
import { BLOCK, type LabelBlock } from "../../../shared/labels/block.ts";
import type { Points } from "../../../shared/points.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../../theta.ts";

/** θ as rows with gaps take it. */
export interface Gapped {
  readonly points: Points;
  readonly patterns: Patterns;
  readonly components: readonly {
    readonly one: IsotropicTheta;
    readonly logWeight: number;
    readonly given: (pattern: number) => Given;
    /** H(q(z)) of a row of which all is there. */
    readonly entropy: number;
  }[];
}

export function gappedBy(points: Points, theta: MixtureOfPpcaTheta): Gapped {
  const patterns = patternsOf(points);
  const kept = Math.ceil(KEPT / theta.weights.length);
  return {
    points,
    patterns,
    components: theta.weights.map((weight, k) => {
      const one = componentOf(theta, k);
      const given = givensBy(one, patterns.all, kept);
      return { one, logWeight: Math.log(weight), given, entropy: posteriorOf(one).entropy };
    }),
  };
}

/** log p(x_o, k | θ) of the rows of a block into block.logJoint[k · BLOCK + i], and E[y | x_o, k] into `about`. */
export function logJoint(
  { points, patterns, components }: Gapped,
  { from, logJoint: into }: LabelBlock,
  about: readonly (readonly Float64Array[])[],
): void {
  for (const run of runsFrom(patterns, from))
    for (const [k, { one, logWeight, given }] of components.entries()) {
      const own = into.subarray(k * BLOCK, (k + 1) * BLOCK);
      const told = given(run.pattern);
      fill(points, patterns, one, told, run, from, about[k] ?? [], own);
      for (let place = run.from; place < run.to; place++) {
        const i = entry(patterns.order, place) - from;
        own[i] = logWeight + told.logNormaliser - 0.5 * (own[i] as number);
      }
    }
}
