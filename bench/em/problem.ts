import { normal, seeded } from "../../src/maths/random.ts";
import type { GaussianMixtureTheta } from "../../src/models/gaussian-mixture/theta.ts";

/** The sizes that every contender is timed at. */
export const sizes = [
  { points: 1_000, components: 2 },
  { points: 10_000, components: 3 },
  { points: 100_000, components: 5 },
  { points: 1_000_000, components: 5 },
] as const;

export interface Size {
  readonly points: number;
  readonly components: number;
}

/** Iterations after which a contender starts again: EM that has converged is no longer EM. */
export const CYCLE = 20;

export interface EmProblem {
  readonly rows: readonly (readonly [number, number])[];
  readonly start: GaussianMixtureTheta;
}

/** K overlapping Gaussians of full covariance in the plane, and a start beside each. */
export function emProblem({ points, components }: Size): EmProblem {
  const rng = seeded(points + components);
  const each = Array.from({ length: components }, (_, k) => k);
  const centre = (k: number) => [3 * Math.cos(2.4 * k), 3 * Math.sin(2.4 * k)] as const;
  const rows = Array.from({ length: points }, () => {
    const [x, y] = centre(Math.floor(components * rng()));
    const [a, b] = [normal(rng), normal(rng)];
    const round = (value: number) => Math.round(1e6 * value) / 1e6;
    return [round(x + a), round(y + 0.5 * a + 0.8 * b)] as const;
  });
  const covariance = [
    [1.5, 0.2],
    [0.2, 1.2],
  ];
  const start = {
    weights: each.map(() => 1 / components),
    means: each.map((k) => [centre(k)[0] + 0.5, centre(k)[1] - 0.3]),
    covariances: each.map(() => covariance),
  };
  return { rows, start };
}
