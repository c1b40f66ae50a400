import type { Choose, Data, Evidence } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { chosen } from "../../shared/labels/chosen.ts";
import { gather } from "../../shared/labels/gather.ts";
import { clampObserved, posterior } from "../../shared/labels/posterior.ts";
import {
  allocate as allocateLabels,
  type Responsibilities,
} from "../../shared/labels/responsibilities.ts";
import type { Span } from "../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";
import { logJoint, readyOf } from "./logJoint.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";

/** q(k) of every point, with scratch room for one block; q(z | k) is one map a component, in the statistics. */
export interface MixtureQ extends Responsibilities {
  /** q×BLOCK: E[z_n]. */
  readonly latent: Float64Array;
  /** null until a span was passed over. */
  theta: MixtureOfPpcaTheta | null;
}

export function allocate({ components, factors }: MixtureOfPpcaSpec, data: Data): MixtureQ {
  const latent = new Float64Array(factors * BLOCK);
  return { ...allocateLabels(components, data), latent, theta: null };
}

export function evidence(
  { components }: MixtureOfPpcaSpec,
  { points }: Data,
): Evidence<Statistics> {
  return { logLikelihood: 0, entropy: 0, stats: statisticsOf(components, points.dimensions) };
}

/**
 * The E-step on `span`: γ_nk = p(k | x_n, θ), or what a rule makes of it, into q, and ℓ(θ), H(q) and
 * the moments weighted by q into `into`. Where the factors are latent too q(z | k) is their Gaussian
 * posterior, and H(q) = H(q(k)) + Σ_n Σ_k q_nk ½ log |2πe V_k|.
 * Source: Tipping & Bishop (1999), Neural Computation 11, appendix C.
 */
export function infer(
  { components, latent }: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
  { from, to }: Span,
  q: MixtureQ,
  into: Evidence<Statistics>,
  choose: Choose | null = null,
): void {
  const ready = readyOf(theta);
  const { block } = q;
  q.theta = theta;
  const moments = into.stats.map((each) => each.moments);
  const before = moments.map(({ count }) => count);
  for (const [k, each] of into.stats.entries()) each.posterior = ready[k]?.posterior ?? null;
  for (let start = from; start < to; start += BLOCK) {
    block.from = start;
    block.size = Math.min(BLOCK, to - start);
    logJoint(ready, points, block, q.latent);
    if (observed) clampObserved(components, block, observed);
    if (choose) chosen(components, block, into, choose);
    else posterior(components, block, into);
    gather(points, q, moments);
  }
  if (latent === "labels") return;
  for (const [k, one] of ready.entries())
    into.entropy += ((moments[k]?.count ?? 0) - (before[k] ?? 0)) * one.posterior.entropy;
}
