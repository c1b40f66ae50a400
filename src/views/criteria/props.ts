export interface CriteriaChartProps {
  /** As "BIC". */
  readonly title: string;
  /** What is good, as "lower is better". */
  readonly note: string;
  /** Of the values, where they have one. */
  readonly unit: string;
  /** The value for each K, null where there is none. */
  readonly points: readonly { readonly components: number; readonly value: number | null }[];
  /** The K with the best value, marked; null where none is better by it. */
  readonly best: number | null;
  /** Least and most K of the horizontal axis. */
  readonly across: readonly [number, number];
}
