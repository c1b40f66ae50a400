import { axesOf, covarianceOf } from "../../maths/gaussian/axes.ts";
import { fittedTo, likelihoodOf, scatterOf } from "../../maths/gaussian/likelihood.ts";
import { inverseOf } from "../../maths/linear/inverse.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Place, Range } from "../common/drawing/area.ts";
import type { Held } from "../common/handles/GaussianHands.tsx";

/** What moves: the ellipse, which points they are (a seed), and which two parameters the map is over. */
export type State = Held & { readonly sample: number; readonly over: "mean" | "sigmas" };

export const MEANS: Range = [-2.5, 2.5];
export const SIGMAS: Range = [0.3, 2.5];
/** N. */
export const POINTS = 30;

/** N points of a seed, to two decimals, drawn from an ellipse of that seed. */
function drawn(seed: number): readonly Place[] {
  const rng = seeded(seed, 1);
  const between = (from: number, to: number) => from + (to - from) * rng();
  const [x, y, turn] = [between(-0.6, 0.6), between(-0.6, 0.6), between(15, 165)];
  const [[a, c], [, b]] = covarianceOf({ long: 1.5, short: between(0.45, 0.75), turn });
  const p = Math.sqrt(a);
  const q = c / p;
  const r = Math.sqrt(b - q * q);
  return Array.from({ length: POINTS }, (): Place => {
    const [u, v] = [normal(rng), normal(rng)];
    const to = (value: number) => Math.round(100 * value) / 100;
    return [to(x + p * u), to(y + q * u + r * v)];
  });
}

let last: { readonly seed: number; readonly points: readonly Place[] } | null = null;

/** The same array for the same seed. */
export function pointsOf(seed: number): readonly Place[] {
  if (last?.seed !== seed) last = { seed, points: drawn(seed) };
  return last.points;
}

/** What the closed form makes of the points. */
export function bestOf(seed: number) {
  const points = pointsOf(seed);
  const { mean, covariance } = fittedTo(points);
  const held: Held = { mean, ...axesOf(covariance) };
  return { mean, covariance, held, total: likelihoodOf(points, { mean, covariance }).total };
}

/** What the picture and the formulas show of an ellipse. */
export function fitOf(state: State) {
  const points = pointsOf(state.sample);
  const covariance = covarianceOf(state);
  const [x = 0, y = 0] = state.mean;
  const mean: Place = [x, y];
  return {
    points,
    mean,
    covariance,
    precision: inverseOf(covariance),
    scatter: scatterOf(points, mean),
    ...likelihoodOf(points, { mean, covariance }),
  };
}

/** ℓ over the two parameters of the map, all else as it stands. */
export function mapOf({ over, ...state }: State): (u: number, v: number) => number {
  const points = pointsOf(state.sample);
  const own = covarianceOf(state);
  return over === "mean"
    ? (u, v) => likelihoodOf(points, { mean: [u, v], covariance: own }).total
    : (u, v) =>
        likelihoodOf(points, {
          mean: state.mean,
          covariance: covarianceOf({ ...state, long: u, short: v }),
        }).total;
}
