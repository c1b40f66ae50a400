import { BLOCK } from "../../shared/labels/block.ts";
import { add, type Moments, moveTo, newMoments } from "../../shared/moments.ts";
import type { Points } from "../../shared/points.ts";

/** The moments of all the points. */
export function momentsOf(points: Points): Moments {
  const [share, all] = newMoments(2, points.dimensions) as [Moments, Moments];
  for (let from = 0; from < points.size; from += BLOCK)
    gather(points, from, Math.min(from + BLOCK, points.size), share, all);
  return all;
}

/**
 * Adds the moments of points [from, to) to `into`: summed about the block's own mean, then
 * merged (Chan, Golub & LeVeque 1979), so that an offset of 1e8 loses no digits.
 */
export function gather(points: Points, from: number, to: number, share: Moments, into: Moments) {
  share.mean.set(points.columns.map((column) => column[from] as number));
  sum(points, from, to, share);
  recentre(share);
  if (into.count === 0) into.mean.set(share.mean);
  else moveTo(into.mean, share);
  add(share, into);
  recentre(into);
}

/** Moves moments to their own mean, rounded. */
function recentre(moments: Moments): void {
  const { mean, rest, count } = moments;
  moveTo(
    mean.map((m, d) => m + (rest[d] as number) / count),
    moments,
  );
}

/** The moments of a block about `into.mean`. */
function sum({ columns }: Points, from: number, to: number, into: Moments): void {
  const { mean, rest, scatter } = into;
  into.count = to - from;
  for (let d = 0; d < mean.length; d++) {
    const [xs, meanX] = [columns[d] as Float64Array, mean[d] as number];
    let total = 0;
    for (let n = from; n < to; n++) total += (xs[n] as number) - meanX;
    rest[d] = total;
    for (let e = 0; e <= d; e++) {
      const [ys, meanY] = [columns[e] as Float64Array, mean[e] as number];
      let product = 0;
      for (let n = from; n < to; n++)
        product += ((xs[n] as number) - meanX) * ((ys[n] as number) - meanY);
      scatter[d * mean.length + e] = product;
    }
  }
}
