import type { Data, Evidence } from "../../contract/kernel.ts";
import type { Points, Span } from "../../shared/points.ts";
import { forward, roomFor } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import { bestOf, heightsFor, type Normal } from "../quadrature/bestQ.ts";
import { evidencesOf } from "../quadrature/evidence.ts";
import { misfitsOf, tableFor } from "../quadrature/misfit.ts";
import type { VaeSpec } from "../spec.ts";
import { logVarianceOf, type Phi, type Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** q of each point stands in the statistics, as 𝓛 at another θ is made from it. */
export type Room = Record<string, never>;

/** m and s of some points' q, and those points. */
interface Told {
  readonly span: Span;
  readonly m: Float64Array;
  readonly s: Float64Array;
}

/** Sums over points, in nats. */
interface Sums {
  size: number;
  /** E_q[log p(z)]. */
  prior: number;
  /** E_q[log p(x | z)]. */
  fit: number;
  /** KL(q ‖ p(z)). */
  kl: number;
  elbo: number;
  ell: number;
  /** How far the best q of the family of each point is above. */
  gain: number;
  /** What ℓ may be off by. */
  change: number;
}

export interface Stats {
  points: Points | null;
  theta: Theta | null;
  told: Told[];
  readonly sums: Sums;
}

export const evidence = (_spec: VaeSpec, _data: Data): Evidence<Stats> => ({
  logLikelihood: 0,
  entropy: 0,
  stats: {
    points: null,
    theta: null,
    told: [],
    sums: { size: 0, prior: 0, fit: 0, kl: 0, elbo: 0, ell: 0, gain: 0, change: 0 },
  },
});

/** m and s of q(z | x) for rows as the networks see them. */
export function encoded(spec: VaeSpec, phi: Phi, rows: Float64Array, size: number) {
  const dimensions = phi.centre.length;
  const { encoder } = networksOf(spec, dimensions);
  const { latent } = spec;
  const [m, s] = [new Float64Array(size * latent), new Float64Array(size * latent)];
  const room = roomFor(encoder, Math.min(BLOCK, size));
  for (let from = 0; from < size; from += BLOCK) {
    const few = Math.min(BLOCK, size - from);
    const part = rows.subarray(from * dimensions, (from + few) * dimensions);
    const told = forward(encoder, phi.encoder.weights, part, few, room);
    for (let i = 0; i < few; i++)
      for (let d = 0; d < latent; d++) {
        m[(from + i) * latent + d] = told[i * 2 * latent + d] as number;
        s[(from + i) * latent + d] = Math.exp(told[i * 2 * latent + latent + d] as number);
      }
  }
  return { m, s };
}

const BLOCK = 1024;

/** ℓ, 𝓛 and the best q of the points of a span, z ∈ ℝ. */
export function inferOn(
  spec: VaeSpec,
  points: Points,
  theta: Theta,
  phi: Phi,
  span: Span,
  into: Evidence<Stats>,
): void {
  const { stats } = into;
  stats.points = points;
  stats.theta = theta;
  const rows = rowsIn(points, theta);
  const size = span.to - span.from;
  if (size === 0) return;
  const { dimensions } = points;
  const { m, s } = encoded(spec, phi, rows.subarray(span.from * dimensions), size);
  const found = evidencesOf(spec, theta, rows, span);
  stats.told.push({ span, m, s });
  const { sums } = stats;
  const { mode, change } = found;
  const table = tableFor(spec, theta, found.table, m, s);
  const misfits = misfitsOf(spec, theta, table, { rows, from: span.from }, m, s);
  addTo(sums, theta, { span, m, s }, misfits, table.variance);
  const heights = heightsFor(table);
  const moved = table.half - found.table.half;
  for (let i = 0; i < size; i++) {
    into.logLikelihood +=
      (found.logDensity[i] as number) - points.dimensions * Math.log(theta.unit);
    into.entropy += 0.5 * (1 + LOG_2PI) + Math.log(s[i] as number);
    const q = { m: m[i] as number, s: s[i] as number };
    const told = heightOf(q, misfits[i] as number, table.variance);
    const at = (mode[i] as number) + moved;
    sums.gain += bestOf(table, rows, span.from + i, at, heights, q, told).gain;
  }
  sums.change += size * change;
  sums.ell = into.logLikelihood;
  sums.elbo = sums.prior + sums.fit + into.entropy;
}

/** E_q[log p(x, z)] + log s but for constants, in nats. */
export const heightOf = ({ m, s }: Normal, misfit: number, variance: number): number =>
  -misfit / (2 * variance) - (m * m + s * s) / 2 + Math.log(s);

/** E_q[log p(z)], E_q[log p(x | z)] and the KL to the prior of some points, added. */
function addTo(
  sums: Pick<Sums, "size" | "prior" | "fit" | "kl">,
  theta: Theta,
  { m, s }: Told,
  misfits: Float64Array,
  variance: number,
): void {
  const { length } = m;
  sums.size += length;
  sums.fit -= (length * theta.centre.length * (LOG_2PI + logVarianceOf(theta))) / 2;
  for (let i = 0; i < length; i++) {
    const [mean, sd] = [m[i] as number, s[i] as number];
    const square = mean * mean + sd * sd;
    sums.prior -= (LOG_2PI + square) / 2;
    sums.kl += (square - 1) / 2 - Math.log(sd);
    sums.fit -= (misfits[i] as number) / (2 * variance);
  }
}

/** The terms of 𝓛 at a θ, of the q in force. */
export function sumsAt(spec: VaeSpec, stats: Stats, theta: Theta): Pick<Sums, "prior" | "fit"> {
  const { points, told } = stats;
  if (!points || theta === stats.theta) return stats.sums;
  const sums = { size: 0, prior: 0, fit: 0, kl: 0 };
  const rows = rowsIn(points, theta);
  for (const each of told) {
    const found = evidencesOf(spec, theta, rows, each.span);
    const table = tableFor(spec, theta, found.table, each.m, each.s);
    const own = { rows, from: each.span.from };
    addTo(sums, theta, each, misfitsOf(spec, theta, table, own, each.m, each.s), table.variance);
  }
  return sums;
}
