/**
 * The value below which a `share` of the values lie, between two by the distance to each.
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Median, 95th percentile and maximum, by name.
 * @param {readonly number[]} values
 */
export function summary(values) {
  const max = Math.max(...values);
  return { p50: median(values), p95: quantile(values, 0.95), max, samples: values.length };
}

/**
 * The median of the ratios round by round, with the least and the greatest.
 * @param {readonly number[]} over
 * @param {readonly number[]} under
 */
export function ratio(over, under) {
  const ratios = over.map((value, i) => value / under[i]);
  const [min, max] = [Math.min(...ratios), Math.max(...ratios)];
  return { median: median(ratios), min, max, rounds: ratios.length };
}
