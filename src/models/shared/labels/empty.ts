/** At or below this soft count a component is empty: its mean would be a quotient of denormal numbers. */
export const EMPTY = 1e-200;
