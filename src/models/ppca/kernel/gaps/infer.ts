import type { Vector } from "../../../../maths/linear/matrix.ts";
import type { Data, Evidence } from "../../../contract/kernel.ts";
import {
  type Pattern,
  type Patterns,
  patternsOf,
  type Run,
  runsFrom,
} from "../../../shared/gaps/patterns.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { type Moments, newMoments } from "../../../shared/moments.ts";
import { type Points, pickedFrom, type Span } from "../../../shared/points.ts";
import type { PpcaSpec } from "../../spec.ts";
import type { PpcaTheta } from "../../theta.ts";
import { gather } from "../gather.ts";
import type { FactorQ } from "../infer.ts";
import type { Statistics } from "../statistics.ts";
import { type Given, givensBy } from "./given.ts";

/** The moments of y = (x − Wz − μ, z) under q, with θ = (μ, W, …) that q came from. */
export interface GappedStatistics extends Statistics {
  readonly posterior: null;
  /** null until a span was passed over. */
  base: PpcaTheta | null;
}

export interface GappedQ extends FactorQ {
  /** D+q columns of E[y] over a block. */
  readonly about: Points;
  theta: PpcaTheta | null;
}

export function allocate({ factors }: PpcaSpec, { points }: Data): GappedQ {
  const size = points.dimensions + factors;
  const [share] = newMoments(1, size) as [Moments];
  const columns = Array.from({ length: size }, () => new Float64Array(BLOCK));
  const about = { size: BLOCK, dimensions: size, columns };
  return {
    posterior: null,
    latent: new Float64Array(),
    lengths: new Float64Array(),
    share,
    about,
    theta: null,
  };
}

export function evidence({ factors }: PpcaSpec, { points }: Data): Evidence<GappedStatistics> {
  const [moments] = newMoments(1, points.dimensions + factors) as [Moments];
  return { logLikelihood: 0, entropy: 0, stats: { moments, posterior: null, base: null } };
}

/**
 * The E-step on `span` of rows with gaps: adds ℓ(θ) of what is observed, H(q) of the factors and the
 * missing entries, and the moments of y to `into`. `span` begins at a multiple of BLOCK.
 */
export function infer(
  _spec: PpcaSpec,
  { points }: Data,
  theta: PpcaTheta,
  { from, to }: Span,
  q: GappedQ,
  into: Evidence<GappedStatistics>,
): void {
  const patterns = patternsOf(points);
  const given = givensBy(theta, patterns.all);
  q.theta = theta;
  into.stats.base = theta;
  for (let start = from; start < to; start += BLOCK)
    addBlock(
      points,
      patterns,
      theta,
      given,
      { from: start, to: Math.min(start + BLOCK, to) },
      q,
      into,
    );
}

function addBlock(
  points: Points,
  patterns: Patterns,
  theta: PpcaTheta,
  given: (pattern: number) => Given,
  { from, to }: Span,
  q: GappedQ,
  into: Evidence<GappedStatistics>,
): void {
  const { moments } = into.stats;
  const runs = runsFrom(patterns, from);
  for (const run of runs) {
    const own = given(run.pattern);
    const count = run.to - run.from;
    const lengths = fill(points, patterns, theta, own, run, from, q.about.columns);
    into.logLikelihood += count * own.logNormaliser - 0.5 * lengths;
    into.entropy += count * own.entropy;
  }
  gather(q.about, 0, to - from, q.share, moments);
  const size = moments.rest.length;
  for (const run of runs)
    for (const [i, row] of given(run.pattern).blur.entries())
      for (let j = 0; j <= i; j++) {
        const at = i * size + j;
        moments.scatter[at] =
          (moments.scatter[at] as number) + (run.to - run.from) * (row[j] as number);
      }
}

/** E[y] of the rows of a run; returns Σ_n (‖E[e_n]/noise‖² + ‖E[z_n]‖²), the squared length of x_o. */
function fill(
  points: Points,
  { all, order }: Patterns,
  theta: PpcaTheta,
  { project }: Given,
  run: Run,
  from: number,
  into: readonly Float64Array[],
): number {
  const { mean, loadings, noise } = theta;
  const { observed, missing } = all[run.pattern] as Pattern;
  const dimensions = mean.length;
  let total = 0;
  for (const d of missing) {
    const column = into[d] as Float64Array;
    for (let place = run.from; place < run.to; place++) column[(order[place] as number) - from] = 0;
  }
  for (const [k, row] of project.entries()) {
    const column = into[dimensions + k] as Float64Array;
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      let z = 0;
      for (let a = 0; a < observed.length; a++) {
        const d = observed[a] as number;
        z +=
          (row[a] as number) *
          (((points.columns[d] as Float64Array)[n] as number) - (mean[d] as number));
      }
      column[n - from] = z;
      total += z * z;
    }
  }
  for (const d of observed) {
    const [xs, column] = [points.columns[d] as Float64Array, into[d] as Float64Array];
    const [m, row] = [mean[d] as number, loadings[d] as Vector];
    const variance = typeof noise === "number" ? noise : (noise[d] as number);
    let squares = 0;
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      let e = (xs[n] as number) - m;
      for (let k = 0; k < row.length; k++)
        e -= (row[k] as number) * ((into[dimensions + k] as Float64Array)[n - from] as number);
      column[n - from] = e;
      squares += e * e;
    }
    total += squares / variance;
  }
  return total;
}

/** The statistics of the q in force over some rows alone. */
export function gatherOver(
  spec: PpcaSpec,
  { points }: Data,
  { theta }: GappedQ,
  indices: Uint32Array,
): GappedStatistics {
  const data = { points: pickedFrom(points, indices) };
  const made = evidence(spec, data);
  const span = { from: 0, to: indices.length };
  if (theta) infer(spec, data, theta, span, allocate(spec, data), made);
  return made.stats;
}
