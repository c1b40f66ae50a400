import { type Pattern, runsFrom } from "../../../shared/gaps/patterns.ts";
import type { Component } from "../../../shared/gaussians/gaussians.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { gammasOf, type Sum } from "../../../shared/labels/gather.ts";
import type { Moments } from "../../../shared/moments.ts";
import type { GappedQ } from "./block.ts";
import type { Gapped } from "./logJoint.ts";

/**
 * The moments of a component over a block of rows with gaps: Σ γ E[x | x_o, k] and
 * Σ γ (E[x | x_o, k] E[x | x_o, k]ᵀ + Cov[x | x_o, k]), about a mean. Source: Ghahramani & Jordan
 * (1994), Supervised learning from incomplete data via an EM approach.
 */
export const sumOver =
  (theta: Gapped): Sum =>
  (_points, q, k, mean, into) => {
    const { block } = q as GappedQ;
    const gammas = gammasOf(q, k, into);
    fill(theta, q as GappedQ, k, mean);
    moments(block.about, gammas, into);
    blur(theta, gammas, block.from, k, into);
  };

/** E[x | x_o, k] − mean, into block.about[d · BLOCK + i]. */
function fill(
  { points, components }: Gapped,
  { block: { from, size, away, about } }: GappedQ,
  k: number,
  mean: Float64Array,
): void {
  const own = (components[k] as Component).mean;
  for (let d = 0; d < mean.length; d++) {
    const [column, m] = [points.columns[d] as Float64Array, mean[d] as number];
    const shift = (own[d] as number) - m;
    const at = (k * mean.length + d) * BLOCK;
    for (let i = 0; i < size; i++) {
      const x = column[from + i] as number;
      about[d * BLOCK + i] = Number.isNaN(x) ? (away[at + i] as number) + shift : x - m;
    }
  }
}

function moments(about: Float64Array, gammas: Float64Array, { rest, scatter }: Moments): void {
  const size = gammas.length;
  for (let d = 0; d < rest.length; d++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (gammas[i] as number) * (about[d * BLOCK + i] as number);
    rest[d] = sum;
    for (let e = 0; e <= d; e++) {
      let product = 0;
      for (let i = 0; i < size; i++)
        product +=
          (gammas[i] as number) *
          (about[d * BLOCK + i] as number) *
          (about[e * BLOCK + i] as number);
      scatter[d * rest.length + e] = product;
    }
  }
}

/** Adds Σ γ Cov[x | x_o, k]. */
function blur(
  { patterns, conditional }: Gapped,
  gammas: Float64Array,
  from: number,
  k: number,
  { rest, scatter }: Moments,
): void {
  for (const run of runsFrom(patterns, from)) {
    const { missing } = patterns.all[run.pattern] as Pattern;
    if (missing.length === 0) continue;
    let weight = 0;
    for (let place = run.from; place < run.to; place++)
      weight += gammas[(patterns.order[place] as number) - from] as number;
    for (const [b, row] of conditional(run.pattern, k).covariance.entries())
      for (let c = 0; c <= b; c++) {
        const at = (missing[b] as number) * rest.length + (missing[c] as number);
        scatter[at] = (scatter[at] as number) + weight * (row[c] as number);
      }
  }
}
