import type { Data, Evidence } from "../../contract/kernel.ts";
import type { Span } from "../../shared/points.ts";
import { weightsOf } from "../basis/basis.ts";
import type { RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";
import { designOf, designOver } from "./design.ts";
import { entropyOf, logEvidence } from "./elbo.ts";
import { type Posterior, posteriorOf } from "./posterior.ts";
import { newStatistics, type Statistics, statisticsOf } from "./statistics.ts";

/** q(w), one for all points; null until a span was passed over. */
export interface WeightsQ {
  posterior: Posterior | null;
}

export const allocate = (): WeightsQ => ({ posterior: null });

export const evidence = ({ basis }: RegressionSpec, { points }: Data): Evidence<Statistics> => ({
  logLikelihood: 0,
  entropy: 0,
  stats: newStatistics(weightsOf(basis, points.dimensions)),
});

/**
 * q(w) := p(w | the points so far, θ): w is one for all of them, so that what is known after a span
 * takes the place of what was known before it, and is no sum over them.
 */
export function infer(
  { basis }: RegressionSpec,
  { points }: Data,
  theta: RegressionTheta,
  { to }: Span,
  q: WeightsQ,
  into: Evidence<Statistics>,
): void {
  const design = designOf(basis, points, to);
  // Of all points but those of the last span nothing is asked.
  if (to < points.size) return;
  q.posterior = posteriorOf(design, theta);
  Object.assign(into.stats, statisticsOf(design, q.posterior));
  into.logLikelihood = logEvidence(into.stats, theta);
  into.entropy = entropyOf(into.stats);
}

/** The statistics of the q in force over some points alone. */
export function gatherOver(
  { basis }: RegressionSpec,
  { points }: Data,
  { posterior }: WeightsQ,
  picked: Uint32Array,
): Statistics {
  if (!posterior) throw new Error("There is no q yet.");
  return statisticsOf(designOver(basis, points, picked), posterior);
}
