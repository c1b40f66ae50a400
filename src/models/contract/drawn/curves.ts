/** Along which input column, at which of its values; the other inputs are at their means. */
export interface Along {
  readonly column: number;
  readonly xs: readonly number[];
}

/** What is believed of y along a column, value by value. */
export interface Curves {
  readonly xs: readonly number[];
  readonly mean: readonly number[];
  /** Standard deviation of the curve there. */
  readonly ofCurve: readonly number[];
  /** Standard deviation of a new y there. */
  readonly ofNew: readonly number[];
  /** Curves drawn from that belief. */
  readonly drawn: readonly (readonly number[])[];
}
