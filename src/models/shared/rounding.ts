/** Unit roundoff of a double. */
export const UNIT = Number.EPSILON / 2;
/** Standard deviations of the sum of rounding errors that a bound allows for. */
const SURE = 8;
/** Points summed in a row before a block joins the others. */
const BLOCK = 128;

/**
 * What a sum over N points, block by block, may be off by as a share of the sum of its sizes, with
 * D operations more on each of its terms: 8u√(terms in a row). Source: Higham & Mary (2019), A new
 * approach to probabilistic rounding error analysis, theorem 2.4.
 */
export function roundingOfSum(size: number, dimensions: number): number {
  const chain = Math.min(size, BLOCK) + size / BLOCK + 4 * dimensions * dimensions;
  return SURE * UNIT * Math.sqrt(chain);
}

/** Of a variance, a dimension: what the rounding of its sums may hide of another direction. */
const OWN = 64 * Number.EPSILON;
/** Of a coordinate: two to four steps from one double to the next, below which there is no spread. */
export const PLACE = 2 * Number.EPSILON;
/** Variances below this leave the numbers, whatever the data. */
const LEAST = 1e-290;

/** The variance that rounding may hide beside one of `variance` in D dimensions, at a coordinate of this size. */
export const hiddenVariance = (dimensions: number, variance: number, coordinate: number): number =>
  Math.max(OWN * dimensions * variance, (PLACE * coordinate) ** 2, LEAST);
