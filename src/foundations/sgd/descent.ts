import { entry, type Matrix } from "../../maths/linear/matrix.ts";
import type { Rng } from "../../maths/random.ts";

/** Points of a line y = a + b t with noise. */
export interface LinePoints {
  readonly t: readonly number[];
  readonly y: readonly number[];
}

/** θ = (a, b). */
export type Theta = readonly [a: number, b: number];

/** g(θ) = (1/N) Σ_n ½ (y_n − a − b t_n)², the mean of f(x_n, θ) over the points. */
export function meanLoss({ t, y }: LinePoints, [a, b]: Theta): number {
  const sum = t.reduce((total, tn, n) => total + (entry(y, n) - a - b * tn) ** 2 / 2, 0);
  return sum / t.length;
}

/** ∇_θ f(x_n, θ) = −(y_n − a − b t_n) (1, t_n). */
function gradientAt({ t, y }: LinePoints, [a, b]: Theta, n: number): Theta {
  const tn = entry(t, n);
  const miss = a + b * tn - entry(y, n);
  return [miss, miss * tn];
}

/** The mean of ∇f over the points of a batch (numbers of points, one may come twice), or over all: ∇g(θ). */
export function gradientOf(
  points: LinePoints,
  theta: Theta,
  batch: readonly number[] = [...points.t.keys()],
): Theta {
  let [da, db] = [0, 0];
  for (const n of batch) {
    const [a, b] = gradientAt(points, theta, n);
    da += a;
    db += b;
  }
  return [da / batch.length, db / batch.length];
}

/** n points drawn independently, each as likely: x_1, …, x_n i.i.d. from the data. */
export function drawBatch({ t }: LinePoints, size: number, rng: Rng): number[] {
  return Array.from({ length: size }, () => Math.floor(rng() * t.length));
}

/**
 * The covariance of the estimate (1/n) Σ ∇f(x_i, θ) from n points drawn independently: that of one
 * point's gradient, divided by n.
 */
export function covarianceOfEstimate(points: LinePoints, theta: Theta, size: number): Matrix {
  const [ma, mb] = gradientOf(points, theta);
  let [aa, ab, bb] = [0, 0, 0];
  for (const n of points.t.keys()) {
    const [a, b] = gradientAt(points, theta, n);
    aa += (a - ma) ** 2;
    ab += (a - ma) * (b - mb);
    bb += (b - mb) ** 2;
  }
  const share = 1 / (points.t.length * size);
  return [
    [aa * share, ab * share],
    [ab * share, bb * share],
  ];
}

/** ∇²g, the same everywhere: the mean of (1, t)(1, t)ᵀ. */
export function curvatureOf({ t }: LinePoints): Matrix {
  const m1 = t.reduce((sum, tn) => sum + tn, 0) / t.length;
  const m2 = t.reduce((sum, tn) => sum + tn * tn, 0) / t.length;
  return [
    [1, m1],
    [m1, m2],
  ];
}

/** Where ∇g = 0: the line of least squares. */
export function lowestOf(points: LinePoints): Theta {
  const [ra, rb] = gradientOf(points, [0, 0]);
  const [[, m1 = 0] = [], [, m2 = 0] = []] = curvatureOf(points);
  const determinant = m2 - m1 * m1;
  return [-(m2 * ra - m1 * rb) / determinant, -(rb - m1 * ra) / determinant];
}

export interface Descent {
  readonly start: Theta;
  /** η. */
  readonly stepSize: number;
  /** β: how much of the last move is kept; 0 for none. */
  readonly momentum: number;
  /** Points a step; null for all of them, without chance. */
  readonly batch: number | null;
  readonly steps: number;
}

/** A walk further than this from where it began has left the picture for good. */
const GONE = 1e6;

/**
 * θ_0, θ_1, … of v ← β v − η ĝ(θ), θ ← θ + v, where ĝ is the gradient of a batch drawn anew at each
 * step (lecture 000, "Stochastic Gradient Descent"; momentum: Polyak 1964). Ends early where it has
 * run far away.
 */
export function descend(
  points: LinePoints,
  { start, stepSize, momentum, batch, steps }: Descent,
  rng: Rng,
): Theta[] {
  const walk: Theta[] = [start];
  let [theta, va, vb] = [start, 0, 0];
  for (let step = 0; step < steps; step++) {
    const drawn = batch === null ? undefined : drawBatch(points, batch, rng);
    const [da, db] = gradientOf(points, theta, drawn);
    va = momentum * va - stepSize * da;
    vb = momentum * vb - stepSize * db;
    theta = [theta[0] + va, theta[1] + vb];
    if (Math.hypot(...theta) > GONE) break;
    walk.push(theta);
  }
  return walk;
}
