import {
  at,
  build,
  entry,
  type Matrix,
  multiply,
  trace,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import { orthogonalised } from "../../../maths/linear/orthogonal.ts";
import { closedFormOf } from "../../ppca/closedForm.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { type Moments, secondAbout } from "../../shared/moments.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";

/**
 * argmax of −½ (log |WWᵀ + σ²I| + tr((WWᵀ + σ²I)⁻¹S)) over what is free, S about μ: the closed form by
 * eigenvectors, the columns of W turned as they were. With σ² held W is the closed form beside it; with
 * W held σ² is looked for, as no formula gives it.
 * Source: Tipping & Bishop (1999), J. R. Statist. Soc. B 61, appendix A.
 */
export function shaped(
  { factors }: MixtureOfPpcaSpec,
  moments: Moments,
  before: IsotropicTheta,
  free: readonly string[],
): IsotropicTheta {
  const mean = free.includes("mean") ? Array.from(moments.mean) : before.mean;
  const [loads, blurs] = [free.includes("loadings"), free.includes("noise")];
  if (!loads && !blurs) return { ...before, mean };
  const s = secondAbout(moments, mean);
  if (!loads) return { mean, loadings: before.loadings, noise: noiseBeside(before, s) };
  const { loadings, noise } = closedFormOf(s, factors, blurs ? undefined : before.noise);
  return { mean, loadings: turnedAs(before.loadings, loadings), noise };
}

/** An eigenvector and its opposite are one: each column as near as may be to the one before. */
function turnedAs(before: Matrix, loadings: Matrix): Matrix {
  const sign = (j: number) =>
    loadings.reduce((sum, row, d) => sum + entry(row, j) * at(before, d, j), 0) < 0 ? -1 : 1;
  const signs = (loadings[0] ?? []).map((_, j) => sign(j));
  return loadings.map((row) => row.map((w, j) => entry(signs, j) * w));
}

/** tr(ASA) with A = I − UUᵀ, a sum of squares, so that a small rest keeps its digits. */
function acrossOf(s: Matrix, directions: readonly Vector[]): number {
  const apart = build(s.length, s.length, (d, e) =>
    directions.reduce((sum, u) => sum - entry(u, d) * entry(u, e), d === e ? 1 : 0),
  );
  return trace(multiply(multiply(apart, s), apart));
}

/** Places between which a sign of the slope is looked for, and halvings of what lies between two. */
const PLACES = 64;
const HALVINGS = 60;

/**
 * argmax over v of −½ Σ_i (log(s_i + v) + t_i/(s_i + v)), with s_i the squared singular values of W and
 * t_i = u_iᵀSu_i along them; across them s = 0, D − q times, and t_0 is their sum. The slope is above 0 below
 * v = t_0/D and below 0 past the largest t_i − s_i and t_0/(D − q); every change of sign between is a
 * candidate, and so is σ² as it was.
 */
function noiseBeside({ loadings, noise }: IsotropicTheta, s: Matrix): number {
  const { turned, lengths } = orthogonalised(loadings);
  const size = s.length;
  const along = lengths.flatMap((length, j) => {
    if (!(length > 0)) return [];
    const u = turned.map((row) => entry(row, j) / length);
    const t = u.reduce(
      (sum, x, d) => sum + x * u.reduce((dot, y, e) => dot + y * at(s, d, e), 0),
      0,
    );
    return [{ times: 1, s: length ** 2, t, u }];
  });
  const times = size - along.length;
  const across = acrossOf(
    s,
    along.map(({ u }) => u),
  );
  const terms = [...along, { times, s: 0, t: across }];
  const height = (v: number) =>
    terms.reduce((sum, { times: n, s: a, t }) => sum - n * Math.log(a + v) - t / (a + v), 0);
  const slope = (v: number) =>
    terms.reduce((sum, { times: n, s: a, t }) => sum + (t / (a + v) - n) / (a + v), 0);
  const least = across / size;
  const most = Math.max(across / times, ...along.map(({ s: a, t }) => t - a));
  if (!(least > 0)) return across / times;
  const place = (i: number) => least * (most / least) ** (i / PLACES);
  let best = noise;
  for (let i = 0; i < PLACES; i++) {
    let [low, high] = [place(i), place(i + 1)];
    if (!(slope(low) >= 0 && slope(high) <= 0)) continue;
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = Math.sqrt(low) * Math.sqrt(high);
      if (slope(middle) > 0) low = middle;
      else high = middle;
    }
    if (height(high) > height(best)) best = high;
  }
  return best;
}
