/**
 * The p-quantile of values in rising order, straight between neighbours; NaN where there are
 * none. Source: Hyndman & Fan (1996), type 7, as in R and NumPy.
 */
export function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
