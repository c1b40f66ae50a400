/** What rows with gaps tell, by conditioning the joint Gaussian of all that there is. */
import { cholesky, logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import { covarianceOf, type PpcaTheta } from "../theta.ts";

const LOG_2PI = Math.log(2 * Math.PI);
const sub = (s: Matrix, rows: readonly number[], columns: readonly number[]): number[][] =>
  rows.map((i) => columns.map((j) => at(s, i, j)));
const times = (a: Matrix, x: Vector): number[] =>
  a.map((row) => row.reduce((sum, v, j) => sum + v * entry(x, j), 0));

/** The Gaussian of (x, z), mean (μ, 0) and covariance ((C, W), (Wᵀ, I)); of x alone where z is not latent. */
function joint({ mean, loadings, noise }: PpcaTheta, latent: boolean) {
  const factors = latent ? (loadings[0]?.length ?? 0) : 0;
  const size = mean.length + factors;
  const inner = covarianceOf({ loadings, noise });
  const s = build(size, size, (i, j) => {
    const [a, b] = [i - mean.length, j - mean.length];
    if (a < 0 && b < 0) return at(inner, i, j);
    if (a < 0) return at(loadings, i, b);
    if (b < 0) return at(loadings, j, a);
    return a === b ? 1 : 0;
  });
  return { mean: [...mean, ...new Array<number>(factors).fill(0)], s };
}

/** What is latent of a row, given what is there: which of (x, z), and its mean and covariance. */
export function given(theta: PpcaTheta, x: Vector, latent = true) {
  const { mean, s } = joint(theta, latent);
  const known = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const hidden = mean.flatMap((_, i) => (known.includes(i) ? [] : [i]));
  const away = known.map((d) => entry(x, d) - entry(mean, d));
  const inner = known.length === 0 ? [] : inverseOf(sub(s, known, known));
  const across = sub(s, hidden, known);
  const pull = across.map((row) => (inner.length === 0 ? [] : times(inner, row)));
  const covariance = sub(s, hidden, hidden).map((row, i) =>
    row.map(
      (value, j) => value - (pull[i] ?? []).reduce((sum, p, a) => sum + p * at(across, j, a), 0),
    ),
  );
  const shift = pull.map((row) => row.reduce((sum, p, a) => sum + p * entry(away, a), 0));
  return {
    latent: hidden,
    covariance,
    place: hidden.map((i, a) => entry(mean, i) + entry(shift, a)),
  };
}

/** log p(x_o), in nats; 0 of a row of which nothing is there. */
export function logDensityOf(theta: PpcaTheta, x: Vector): number {
  const known = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const away = known.map((d) => entry(x, d) - entry(theta.mean, d));
  const lower = cholesky(sub(covarianceOf(theta), known, known)) ?? [];
  if (known.length === 0) return 0;
  return -0.5 * (away.length * LOG_2PI + logDeterminant(lower) + mahalanobis(lower, away));
}

/** E_q[log p(x, z | to)] + H(q) of a row, q the posterior under `from` of what is missing of x and, where it is latent, z. */
export function boundOf(from: PpcaTheta, to: PpcaTheta, x: Vector, latent = true): number {
  const whole = joint(to, latent);
  const precision = inverseOf(whole.s);
  const logs = logDeterminant(cholesky(whole.s) ?? []);
  const q = given(from, x, latent);
  const y = whole.mean.map((m, i) => {
    const a = q.latent.indexOf(i);
    return (a < 0 ? entry(x, i) : entry(q.place, a)) - m;
  });
  const square = y.reduce((total, v, i) => total + v * entry(times(precision, y), i), 0);
  const blur = q.covariance.reduce(
    (total, row, a) =>
      total +
      row.reduce((s, c, b) => s + c * at(precision, entry(q.latent, a), entry(q.latent, b)), 0),
    0,
  );
  const size = q.latent.length;
  const spread = size === 0 ? 0 : logDeterminant(cholesky(q.covariance) ?? []);
  const entropy = 0.5 * (size * (1 + LOG_2PI) + spread);
  return entropy - 0.5 * (y.length * LOG_2PI + logs + square + blur);
}
