/** Unit roundoff of a double. */
const UNIT = Number.EPSILON / 2;
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
