import type { Choose, Data, Evidence } from "../../../contract/kernel.ts";
import { runsFrom } from "../../../shared/gaps/patterns.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { chosen } from "../../../shared/labels/chosen.ts";
import { gammasOf, gather, type Sum, weighed } from "../../../shared/labels/gather.ts";
import { clampObserved, posterior } from "../../../shared/labels/posterior.ts";
import type { Span } from "../../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../../spec.ts";
import type { MixtureOfPpcaTheta } from "../../theta.ts";
import type { GappedQ, GappedStatistics } from "./block.ts";
import { type Gapped, gappedBy, logJoint } from "./ready.ts";

/**
 * The E-step on `span` of rows with gaps: γ_nk from the density of what is there, ℓ(θ) of that, and of each
 * component the moments of y = (x − W_kz − μ_k, z) under γ_nk p(z, x_mis | x_o, k), of which those of x come. H(q)
 * holds the entropy of x_mis given k: with z in q as it is, with labels alone less that of z given all of x.
 */
export function infer(
  spec: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
  { from, to }: Span,
  q: GappedQ,
  into: Evidence<GappedStatistics>,
  choose: Choose | null = null,
): void {
  const gapped = gappedBy(points, theta);
  const { block } = q;
  q.theta = theta;
  for (const [k, each] of into.stats.entries()) each.base = gapped.components[k]?.one ?? null;
  const moments = into.stats.map((each) => each.moments);
  const sum = sumOver(gapped, q);
  for (let start = from; start < to; start += BLOCK) {
    block.from = start;
    block.size = Math.min(BLOCK, to - start);
    logJoint(gapped, block, q.about);
    if (observed) clampObserved(spec.components, block, observed);
    if (choose) chosen(spec.components, block, into, choose);
    else posterior(spec.components, block, into);
    gather(points, q, moments, sum);
    into.entropy += entropyWithin(spec, gapped, q);
  }
}

/** The moments of y of a component over a block: of E[y | x_o, k], and Σ γ Cov[y | x_o, k]. */
export const sumOver =
  ({ patterns, components }: Gapped, { about }: Pick<GappedQ, "about">): Sum =>
  (_points, q, k, mean, into) => {
    const gammas = gammasOf(q, k, into);
    weighed(about[k] ?? [], 0, gammas, mean, into);
    const size = mean.length;
    for (const run of runsFrom(patterns, q.block.from)) {
      let weight = 0;
      for (let place = run.from; place < run.to; place++)
        weight += gammas[(patterns.order[place] as number) - q.block.from] as number;
      for (const [i, row] of components[k]?.given(run.pattern).blur.entries() ?? [])
        for (let j = 0; j <= i; j++) {
          const at = i * size + j;
          into.scatter[at] = (into.scatter[at] as number) + weight * (row[j] as number);
        }
    }
  };

/** Σ_n Σ_k q_nk H(q(z, x_mis | k)) over a block, or H(q(x_mis | k)) with labels alone, in nats. */
function entropyWithin(
  { latent }: MixtureOfPpcaSpec,
  { patterns, components }: Gapped,
  { values, size: stride, block: { from } }: GappedQ,
): number {
  let sum = 0;
  for (const run of runsFrom(patterns, from))
    for (const [k, { given, entropy }] of components.entries()) {
      let weight = 0;
      for (let place = run.from; place < run.to; place++)
        weight += values[k * stride + (patterns.order[place] as number)] as number;
      sum += weight * (given(run.pattern).entropy - (latent === "labels" ? entropy : 0));
    }
  return sum;
}
