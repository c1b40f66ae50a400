/** Spreads this many times as large as others suggest other units. */
const FAR = 10;

/** How many times the smallest spread the largest is; columns that do not vary have no part in it. */
export function ratioOf(spreads: readonly number[]): number {
  const varying = spreads.filter((spread) => spread > 0);
  return varying.length < 2 ? 1 : Math.max(...varying) / Math.min(...varying);
}

/** Whether columns of these spreads are of units so different that the widest alone decides a distance. */
export const farApart = (spreads: readonly number[]): boolean => ratioOf(spreads) > FAR;
