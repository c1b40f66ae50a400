/** Why there cannot be so many factors in D dimensions, after what they are called; null where there can. */
export const factorsFault = (factors: number, dimensions: number): string | null =>
  factors < dimensions
    ? null
    : `is ${factors}, but there are fewer factors than columns, of which the data have ${dimensions}`;

/** The same after what the points are called, of the model named. */
export const factorsAgainst = (
  title: string,
  factors: number,
  dimensions: number,
): string | null =>
  factors < dimensions
    ? null
    : `has ${dimensions === 1 ? "one column" : `${dimensions} columns`}, but ${title} needs more of them than its ${factors === 1 ? "one factor" : `${factors} factors`}`;
