/** Why there cannot be so many factors in D dimensions, after what they are called; null where there can. */
export const factorsFault = (factors: number, dimensions: number): string | null =>
  factors < dimensions
    ? null
    : `is ${factors}, but there are fewer factors than axes, of which the data have ${dimensions}`;
