import type { Vector } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Manifold, OverZ, Told } from "../contract/drawn/manifold.ts";
import type { Data } from "../contract/kernel.ts";
import { encoded, heightOf } from "./kernel/exact.ts";
import { bestOf, heightsFor, type Normal } from "./quadrature/bestQ.ts";
import { evidencesOf, heightsInto } from "./quadrature/evidence.ts";
import { misfitsOf, tableFor } from "./quadrature/misfit.ts";
import { decoded } from "./quadrature/table.ts";
import type { VaeSpec } from "./spec.ts";
import { logVarianceOf, type Phi, type Theta } from "./theta.ts";
import { rowsIn } from "./units.ts";

const LOG_2PI = Math.log(2 * Math.PI);
/** How far z is drawn to either side, and in how many places. */
const REACH = 3.5;
const PLACES = 141;

export function manifold(spec: VaeSpec, { points }: Data, theta: Theta, phi: Phi): Manifold {
  const rows = rowsIn(points, phi);
  const { m, s } = encoded(spec, phi, rows, points.size);
  const along = (z: Float64Array): Vector[] => placesOf(theta, decoded(spec, theta, z));
  const zs = Float64Array.from({ length: PLACES }, (_, i) => REACH * ((2 * i) / (PLACES - 1) - 1));
  const sd = Math.exp(logVarianceOf(theta) / 2);
  return {
    zs: Array.from(zs),
    places: along(zs),
    sd,
    m,
    s,
    reconstructed: along(m),
    at: (z) => along(Float64Array.of(z))[0] ?? [],
    drawn: (size, seed) => {
      const rng = seeded(seed);
      const drawn = Float64Array.from({ length: size }, () => normal(rng));
      const places = along(drawn).map((place) => place.map((x) => x + sd * normal(rng)));
      return { zs: drawn, places };
    },
    overZ: (n) => overZ(spec, theta, rows, n, { m: m[n] as number, s: s[n] as number }),
  };
}

function placesOf({ centre, unit }: Theta, f: Float64Array): Vector[] {
  const { length } = centre;
  return Array.from({ length: f.length / length }, (_, i) =>
    centre.map((c, d) => c + unit * (f[i * length + d] as number)),
  );
}

/** Places at which a posterior is drawn, about. */
const DRAWN = 500;

function overZ(spec: VaeSpec, theta: Theta, rows: Float64Array, n: number, q: Normal): OverZ {
  const found = evidencesOf(spec, theta, rows, { from: n, to: n + 1 });
  const one = (v: number) => Float64Array.of(v);
  const table = tableFor(spec, theta, found.table, one(q.m), one(q.s));
  const { step, half, variance } = table;
  const misfitOf = ({ m, s }: Normal): number =>
    misfitsOf(spec, theta, table, { rows, from: n }, one(m), one(s))[0] as number;
  const heights = heightsFor(table);
  const mode = (found.mode[0] as number) + half - found.table.half;
  const best = bestOf(table, rows, n, mode, heights, q, heightOf(q, misfitOf(q), variance));
  const [top] = heightsInto(table, rows, n, heights);
  const total = heights.reduce((sum, height) => sum + Math.exp(height - top), 0) * step;
  const stride = Math.max(1, Math.floor((2 * REACH) / step / DRAWN));
  const from = Math.max(0, half - Math.ceil(REACH / step));
  const at = Array.from(
    { length: Math.floor((2 * (half - from)) / stride) + 1 },
    (_, i) => from + i * stride,
  );
  const { length } = theta.centre;
  const told = ({ m, s }: Normal): Told => {
    const logs = length * (LOG_2PI + logVarianceOf(theta));
    const fit = -logs / 2 - misfitOf({ m, s }) / (2 * variance);
    const kl = (m * m + s * s - 1) / 2 - Math.log(s);
    return { m, s, fit, kl, elbo: fit - kl };
  };
  return {
    zs: at.map((j) => (j - half) * step),
    posterior: at.map((j) => Math.exp((heights[j] as number) - top) / total),
    encoder: told(q),
    best: told(best),
    logDensity: (found.logDensity[0] as number) - length * Math.log(theta.unit),
  };
}
