import type { Vector } from "../../../../maths/linear/matrix.ts";
import { type Pattern, type Patterns, type Run, runsFrom } from "../../../shared/gaps/patterns.ts";
import type { Component } from "../../../shared/gaussians/gaussians.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import type { Points } from "../../../shared/points.ts";
import type { GappedBlock } from "./block.ts";
import type { Conditional, conditionalsOf } from "./conditional.ts";

/** θ as the rows with gaps take it. */
export interface Gapped {
  readonly points: Points;
  readonly patterns: Patterns;
  readonly components: readonly Component[];
  readonly conditional: ReturnType<typeof conditionalsOf>;
}

/**
 * log π_k + log N(x_o | μ_o, Σ_oo) for the rows of a block, into block.logJoint[k · BLOCK + i], and
 * how far the conditional mean of what is missing is from μ_k, into block.away.
 */
export function logJoint(theta: Gapped, block: GappedBlock): void {
  const { patterns, components, conditional } = theta;
  for (const run of runsFrom(patterns, block.from)) {
    const pattern = patterns.all[run.pattern] as Pattern;
    for (let k = 0; k < components.length; k++)
      fill(theta, block, run, pattern, k, conditional(run.pattern, k));
  }
}

function fill(
  { points, patterns: { order }, components }: Gapped,
  block: GappedBlock,
  run: Run,
  { observed, missing }: Pattern,
  k: number,
  { constant, rows }: Conditional,
): void {
  const { from, logJoint: into, solved, away } = block;
  const { mean } = components[k] as Component;
  const known = observed.length;
  for (let place = run.from; place < run.to; place++) {
    const i = k * BLOCK + (order[place] as number) - from;
    into[i] = constant;
    block.constant[i] = constant;
  }
  for (let a = 0; a < known; a++) {
    const d = observed[a] as number;
    const column = points.columns[d] as Float64Array;
    const row = rows[a] as Vector;
    const m = mean[d] as number;
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      const i = n - from;
      let z = (column[n] as number) - m;
      for (let e = 0; e < a; e++) z -= (row[e] as number) * (solved[e * BLOCK + i] as number);
      z *= row[a] as number;
      solved[a * BLOCK + i] = z;
      into[k * BLOCK + i] = (into[k * BLOCK + i] as number) - 0.5 * z * z;
    }
  }
  for (let b = 0; b < missing.length; b++) {
    const row = rows[known + b] as Vector;
    const at = (k * mean.length + (missing[b] as number)) * BLOCK - from;
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      let shift = 0;
      for (let e = 0; e < known; e++)
        shift += (row[e] as number) * (solved[e * BLOCK + n - from] as number);
      away[at + n] = shift;
    }
  }
}
