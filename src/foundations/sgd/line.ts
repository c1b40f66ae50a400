import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import {
  covarianceOfEstimate,
  curvatureOf,
  descend,
  drawBatch,
  gradientOf,
  type LinePoints,
  lowestOf,
  meanLoss,
  type Theta,
} from "./descent.ts";

/** What moves: where the walk starts, the step size η, points a batch, momentum β, and which batches are drawn. */
export type State = {
  readonly start: readonly number[];
  readonly stepSize: number;
  readonly batch: number;
  readonly momentum: number;
  readonly seed: number;
};

/** How many points there are. */
export const SIZE = 32;
export const STEPS = 60;
/** How many batches are drawn at the start of the walk. */
const BATCHES = 40;

/** y = 1 + t with noise. */
export const points: LinePoints = drawLine();

function drawLine(): LinePoints {
  const rng = seeded(11);
  const to2 = (value: number): number => Math.round(value * 100) / 100;
  const t = Array.from({ length: SIZE }, (_, n) => to2(-0.5 + (3 * n) / (SIZE - 1)));
  return { t, y: t.map((tn) => to2(1 + tn + 0.9 * normal(rng))) };
}

export const lowest = lowestOf(points);
const least = meanLoss(points, lowest);

/** The greatest curvature λ. */
export const steepest = entry(symmetricEigen(curvatureOf(points)).values, 1);

/** Above this step size the walk by the full gradient runs away (heavy ball: Polyak 1964). */
export const bound = (momentum: number): number => (2 * (1 + momentum)) / steepest;

/** All that is drawn of a state. */
export function walksOf({ start: [a = 0, b = 0], stepSize, batch, momentum, seed }: State) {
  const start: Theta = [a, b];
  const shared = { start, stepSize, momentum, steps: STEPS };
  const rng = seeded(seed, 1);
  const batches = Array.from({ length: BATCHES }, () => drawBatch(points, batch, rng));
  const above = (theta: Theta): number => meanLoss(points, theta) - least;
  const full = descend(points, { ...shared, batch: null }, seeded(seed));
  const noisy = descend(points, { ...shared, batch }, seeded(seed));
  return {
    start,
    gradient: gradientOf(points, start),
    first: gradientOf(points, start, drawBatch(points, batch, seeded(seed))),
    estimates: batches.map((drawn) => gradientOf(points, start, drawn)),
    covariance: covarianceOfEstimate(points, start, batch),
    full,
    noisy,
    /** g(θ_k) less its lowest value. */
    fullAbove: full.map(above),
    noisyAbove: noisy.map(above),
  };
}
