import type { Data, Evidence } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { pickedFrom, type Span } from "../../shared/points.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { gather, momentsOf } from "./gather.ts";
import { mahalanobis } from "./mahalanobis.ts";
import { type Posterior, posteriorOf } from "./posterior.ts";
import { newStatistics, type Statistics } from "./statistics.ts";

/** q, one map for all points, with scratch room for one block of them. */
export interface FactorQ {
  /** null until a span was passed over. */
  posterior: Posterior | null;
  /** q×BLOCK: E[z_n]. */
  readonly latent: Float64Array;
  /** BLOCK: (x_n − μ)ᵀ(WWᵀ + Ψ)⁻¹(x_n − μ). */
  readonly lengths: Float64Array;
  readonly share: Moments;
}

export function allocate({ factors }: PpcaSpec, { points }: Data): FactorQ {
  const [share] = newMoments(1, points.dimensions) as [Moments];
  const [latent, lengths] = [new Float64Array(factors * BLOCK), new Float64Array(BLOCK)];
  return { posterior: null, latent, lengths, share };
}

export function evidence(_spec: PpcaSpec, { points }: Data): Evidence<Statistics> {
  return { logLikelihood: 0, entropy: 0, stats: newStatistics(points.dimensions) };
}

/**
 * The E-step on `span`: adds ℓ(θ), H(q) and the moments of the data to `into`, and keeps the
 * posterior there. `span` begins at a multiple of BLOCK. Source: Bishop, PRML, section 12.2.2.
 */
export function infer(
  _spec: PpcaSpec,
  { points }: Data,
  theta: PpcaTheta,
  { from, to }: Span,
  q: FactorQ,
  into: Evidence<Statistics>,
): void {
  const posterior = posteriorOf(theta);
  q.posterior = posterior;
  into.stats.posterior = posterior;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(start + BLOCK, to);
    const lengths = q.lengths.subarray(0, end - start);
    mahalanobis(points, start, theta, posterior, q.latent, lengths);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    into.logLikelihood += (end - start) * posterior.logNormaliser - 0.5 * all;
    into.entropy += (end - start) * posterior.entropy;
    gather(points, start, end, q.share, into.stats.moments);
  }
}

/** The statistics of the q in force over some points alone. */
export function gatherOver(
  _spec: PpcaSpec,
  { points }: Data,
  { posterior }: FactorQ,
  indices: Uint32Array,
): Statistics {
  return { moments: momentsOf(pickedFrom(points, indices)), posterior };
}
