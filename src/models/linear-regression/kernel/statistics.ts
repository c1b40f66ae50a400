import { at, entry } from "../../../maths/linear/matrix.ts";
import type { Design } from "./design.ts";
import type { Posterior } from "./posterior.ts";

/** What 𝓛 and an M-step need of q(w) = N(m, S) and of the data. */
export interface Statistics {
  /** N. */
  size: number;
  /** M. */
  weights: number;
  /** ‖y − Φm‖². */
  misfit: number;
  /** tr(ΦSΦᵀ). */
  blur: number;
  /** mᵀm. */
  length: number;
  /** tr S. */
  spread: number;
  /** log |S|. */
  logDeterminant: number;
  /** yᵀy. */
  square: number;
  /** Of ‖y − Φm‖, the size of what it is the difference of. */
  reach: number;
  /** What rounding may make log |S| be off by, beside 1 rounding. */
  condition: number;
  q: Posterior | null;
}

export const newStatistics = (weights: number): Statistics => ({
  size: 0,
  weights,
  misfit: 0,
  blur: 0,
  length: 0,
  spread: weights,
  logDeterminant: 0,
  square: 0,
  reach: 0,
  condition: weights,
  q: null,
});

/** The statistics of q on these rows. */
export function statisticsOf({ size, triangle }: Design, q: Posterior): Statistics {
  const { mean, spread, logDeterminant, condition } = q;
  const weights = mean.length;
  let [misfit, blur, square, reach, wide] = [0, 0, 0, 0, 0];
  for (const [i, row] of triangle.entries()) {
    const y = entry(row, weights);
    let [left, size] = [y, Math.abs(y)];
    for (let j = i; j < weights; j++) {
      left -= entry(row, j) * entry(mean, j);
      size += Math.abs(entry(row, j) * entry(mean, j));
    }
    misfit += left ** 2;
    square += y ** 2;
    reach += size ** 2;
    for (let k = i; k < weights; k++) {
      let across = 0;
      for (let j = i; j <= k; j++) across += entry(row, j) * at(spread, j, k);
      blur += across ** 2;
    }
  }
  for (const row of spread) for (const v of row) wide += v ** 2;
  return {
    size,
    weights,
    misfit,
    blur,
    length: mean.reduce((sum, m) => sum + m ** 2, 0),
    spread: wide,
    logDeterminant,
    square,
    reach: Math.sqrt(reach),
    condition,
    q,
  };
}
