import type { Data, Evidence } from "../../../contract/kernel.ts";
import type { GappedStatistics as OfOne } from "../../../ppca/kernel/gaps/infer.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { allocate as allocateLabels } from "../../../shared/labels/responsibilities.ts";
import { newMoments } from "../../../shared/moments.ts";
import type { MixtureOfPpcaSpec } from "../../spec.ts";
import type { MixtureQ } from "../infer.ts";

/** Of each component the moments of y = (x − W_kz − μ_k, z) weighted by q, whichever is latent. */
export type GappedStatistics = readonly OfOne[];

export interface GappedQ extends MixtureQ {
  /** K times D+q columns of E[y] over a block. */
  readonly about: readonly (readonly Float64Array[])[];
}

export function allocate({ components, factors }: MixtureOfPpcaSpec, { points }: Data): GappedQ {
  const dimensions = points.dimensions + factors;
  const room = (length: number) => Array.from({ length }, () => new Float64Array(BLOCK));
  return {
    ...allocateLabels(components, { points: { ...points, dimensions } }),
    latent: new Float64Array(),
    about: Array.from({ length: components }, () => room(dimensions)),
    theta: null,
  };
}

export function evidence(
  { components, factors }: MixtureOfPpcaSpec,
  { points }: Data,
): Evidence<GappedStatistics> {
  const all = newMoments(components, points.dimensions + factors);
  return {
    logLikelihood: 0,
    entropy: 0,
    stats: all.map((moments) => ({ moments, posterior: null, base: null })),
  };
}
