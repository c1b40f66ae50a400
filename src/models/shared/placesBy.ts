import { categorical, type Rng } from "../../maths/random.ts";
import { type Points, pointAt } from "./points.ts";
import { spreadOf } from "./spread.ts";

/** The rules that `placesBy` knows. */
export const placeRules = ["random-points", "k-means++", "k-means++-scaled", "quantiles"] as const;

/** K places to start from, by a rule. Throws with a sentence where there is no such rule. */
export function placesBy(kind: string, components: number, points: Points, rng: Rng): number[][] {
  switch (kind) {
    case "random-points":
      return randomPoints(components, points, rng);
    case "k-means++":
      return spreadOut(components, points, rng, () => 1);
    case "k-means++-scaled":
      return spreadOut(components, points, rng, unitIn(spreadOf(points)));
    case "quantiles":
      return quantiles(components, points);
    default:
      throw new Error(`There is no start called "${kind}".`);
  }
}

/** K points drawn without replacement (with it only where K exceeds N). */
function randomPoints(components: number, points: Points, rng: Rng): number[][] {
  const chosen: number[] = [];
  while (chosen.length < components) {
    const n = Math.floor(rng() * points.size);
    if (!chosen.includes(n) || chosen.length >= points.size) chosen.push(n);
  }
  return chosen.map((n) => pointAt(points, n));
}

/** The unit of each column: its standard deviation, 1 where that is 0. */
export const unitIn = (spread: readonly number[]) => (d: number) => spread[d] || 1;

/**
 * Each next mean a point drawn with probability ∝ its squared distance to the nearest so far, in
 * the units of the columns (Arthur & Vassilvitskii 2007).
 */
function spreadOut(
  components: number,
  points: Points,
  rng: Rng,
  unit: (d: number) => number,
): number[][] {
  const nearest = new Float64Array(points.size).fill(Number.POSITIVE_INFINITY);
  const means: number[][] = [];
  let next = Math.floor(rng() * points.size);
  for (;;) {
    const mean = pointAt(points, next);
    means.push(mean);
    if (means.length === components) return means;
    let total = 0;
    for (let n = 0; n < points.size; n++) {
      let distance = 0;
      for (const [d, column] of points.columns.entries())
        distance += (((column[n] as number) - (mean[d] as number)) / unit(d)) ** 2;
      nearest[n] = Math.min(nearest[n] as number, distance);
      total += nearest[n] as number;
    }
    next = total > 0 ? categorical(rng, nearest) : Math.floor(rng() * points.size);
  }
}

/** The means of K equal groups of the points in order of the first axis. */
function quantiles(components: number, points: Points): number[][] {
  const first = points.columns[0] ?? new Float64Array();
  const order = Uint32Array.from(first, (_, n) => n).sort(
    (a, b) => (first[a] as number) - (first[b] as number),
  );
  return Array.from({ length: components }, (_, k) => {
    const from = Math.min(Math.floor((k * points.size) / components), points.size - 1);
    const to = Math.max(from + 1, Math.floor(((k + 1) * points.size) / components));
    const group = order.subarray(from, to);
    return points.columns.map(
      (column) => group.reduce((sum, n) => sum + (column[n] as number), 0) / group.length,
    );
  });
}
