import { entry } from "../../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * For each component of θ the component of `truth` it matches, so that the squared distances
 * between matched means add up to the least; null for what is left over where the counts
 * differ. Over all assignments by dynamic programming on subsets: K·2^K steps.
 */
export function match(
  { means }: GaussianMixtureTheta,
  { means: true_ }: GaussianMixtureTheta,
): (number | null)[] {
  const size = Math.max(means.length, true_.length);
  const cost = (k: number, j: number): number => {
    const [a, b] = [means[k], true_[j]];
    return a && b ? a.reduce((sum, x, d) => sum + (x - entry(b, d)) ** 2, 0) : 0;
  };
  // best[set]: the cheapest assignment of the first |set| components to the true ones in `set`.
  const best: { cost: number; chosen: readonly number[] }[] = [{ cost: 0, chosen: [] }];
  for (let set = 1; set < 2 ** size; set++) {
    let winner = { cost: Number.POSITIVE_INFINITY, chosen: [] as readonly number[] };
    for (let j = 0; j < size; j++) {
      const before = best[set & ~(1 << j)];
      if (!(set & (1 << j)) || !before) continue;
      const total = before.cost + cost(before.chosen.length, j);
      if (total < winner.cost) winner = { cost: total, chosen: [...before.chosen, j] };
    }
    best.push(winner);
  }
  const chosen = best.at(-1)?.chosen ?? [];
  return means.map((_, k) => {
    const j = chosen[k];
    return j === undefined || j >= true_.length ? null : j;
  });
}
