import type { Data, Evidence } from "../../../contract/kernel.ts";
import { type Patterns, patternsOf, runsFrom } from "../../../shared/gaps/patterns.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { type Moments, newMoments } from "../../../shared/moments.ts";
import { type Points, pickedFrom, type Span } from "../../../shared/points.ts";
import type { PpcaSpec } from "../../spec.ts";
import type { PpcaTheta } from "../../theta.ts";
import { gather } from "../gather.ts";
import type { FactorQ } from "../infer.ts";
import type { Statistics } from "../statistics.ts";
import { fill } from "./fill.ts";
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
    lengths: new Float64Array(BLOCK),
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
    fill(points, patterns, theta, own, run, from, q.about.columns, q.lengths);
    into.logLikelihood += count * own.logNormaliser;
    into.entropy += count * own.entropy;
  }
  for (let i = 0; i < to - from; i++) into.logLikelihood -= 0.5 * (q.lengths[i] as number);
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
