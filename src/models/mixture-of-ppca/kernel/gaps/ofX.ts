import { at, build, entry, multiply, transpose } from "../../../../maths/linear/matrix.ts";
import type { Statistics as OfOne } from "../../../ppca/kernel/statistics.ts";
import { newMoments, scatterOver } from "../../../shared/moments.ts";
import type { Statistics } from "../statistics.ts";
import type { GappedStatistics } from "./block.ts";

/**
 * The moments of x, of what is missing too, from those of y = (e, z): x = Wz + μ + e, so that with
 * A = (I, W) its scatter is A S Aᵀ. They are all that a θ needs where labels alone are latent.
 */
export const ofX = (stats: GappedStatistics): Statistics => stats.map(ofOne);

function ofOne({ moments, base }: GappedStatistics[number]): OfOne {
  const dimensions = base?.mean.length ?? 0;
  const [made] = newMoments(1, dimensions);
  if (!made || !base || moments.count === 0) return { moments: made ?? moments, posterior: null };
  const { count, mean, rest } = moments;
  const through = build(dimensions, mean.length, (d, i) =>
    i < dimensions ? Number(d === i) : at(base.loadings, d, i - dimensions),
  );
  const scatter = multiply(multiply(through, scatterOver(moments, 1)), transpose(through));
  made.count = count;
  for (const [d, row] of through.entries()) {
    const shift = row.reduce((sum, a, i) => sum + a * entry(mean, i), 0);
    const m = entry(base.mean, d);
    made.mean[d] = m + shift;
    // What the rounding of the mean leaves over.
    const lost = m - (m + shift) + shift;
    made.rest[d] = count * lost + row.reduce((sum, a, i) => sum + a * entry(rest, i), 0);
    for (let e = 0; e <= d; e++) made.scatter[d * dimensions + e] = at(scatter, d, e);
  }
  return { moments: made, posterior: null };
}
