import type { Choose, Data, Evidence } from "../../../contract/kernel.ts";
import { patternsOf, runsFrom } from "../../../shared/gaps/patterns.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { chosen } from "../../../shared/labels/chosen.ts";
import { gather } from "../../../shared/labels/gather.ts";
import { clampObserved, posterior } from "../../../shared/labels/posterior.ts";
import type { Moments } from "../../../shared/moments.ts";
import type { Points, Span } from "../../../shared/points.ts";
import type { Floor } from "../../spec.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";
import { componentsOf } from "../components.ts";
import type { GappedQ } from "./block.ts";
import { conditionalsOf } from "./conditional.ts";
import { type Gapped, logJoint } from "./logJoint.ts";
import { sumOver } from "./sum.ts";

/** θ made ready for rows with gaps. Throws where a covariance is not positive definite. */
export function gappedBy(points: Points, theta: GaussianMixtureTheta, floor: Floor): Gapped {
  const patterns = patternsOf(points);
  const components = componentsOf(theta, floor);
  return { points, patterns, components, conditional: conditionalsOf(components, patterns.all) };
}

/**
 * The E-step on `span` of rows with gaps: q(z_n, x_mis,n) = q(z_n) p(x_mis,n | x_obs,n, z_n, θ), with
 * γ_nk from the density of what is observed; ℓ(θ) of what is observed, H(q) of the labels and the
 * missing entries, and the moments of q into `into`. A rule that chooses another q(z_n) changes γ
 * and H(q). Source: Ghahramani & Jordan (1994).
 */
export function infer(
  { points, observed }: Data,
  theta: GaussianMixtureTheta,
  { from, to }: Span,
  q: GappedQ,
  into: Evidence<Moments[]>,
  choose: Choose | null = null,
  floor: Floor = null,
): void {
  const gapped = gappedBy(points, theta, floor);
  const sum = sumOver(gapped);
  const { block } = q;
  q.theta = theta;
  for (let start = from; start < to; start += BLOCK) {
    block.from = start;
    block.size = Math.min(BLOCK, to - start);
    logJoint(gapped, block);
    if (observed) clampObserved(q.components, block, observed);
    if (choose) chosen(q.components, block, into, choose);
    else posterior(q.components, block, into);
    gather(points, q, into.stats, sum);
    into.entropy += entropyOfMissing(gapped, q);
  }
}

/** Σ_n Σ_k γ_nk ½ log |2πe Cov[x_m | x_o, k]| over a block, in nats. */
function entropyOfMissing(
  { patterns, conditional }: Gapped,
  { components, values, size: stride, block: { from } }: GappedQ,
): number {
  let sum = 0;
  for (const run of runsFrom(patterns, from)) {
    if (patterns.all[run.pattern]?.missing.length === 0) continue;
    for (let k = 0; k < components; k++) {
      let weight = 0;
      for (let place = run.from; place < run.to; place++)
        weight += values[k * stride + (patterns.order[place] as number)] as number;
      sum += weight * conditional(run.pattern, k).entropy;
    }
  }
  return sum;
}
