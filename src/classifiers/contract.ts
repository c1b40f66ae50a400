/** Numbers axis by axis: columns[d][n] is coordinate d of place n. */
export type Columns = readonly ArrayLike<number>[];

/** Tells K classes apart at any place. */
export interface Classifier {
  readonly classes: number;
  /**
   * Into `into` (K numbers, nats), of place n of the columns: what differs from
   * log q(y = k | x) by the same constant for every class k. A difference of two is a log-odds.
   */
  scores(columns: Columns, n: number, into: Float64Array): void;
}

export type ClassifierKind = "generative" | "naive-bayes" | "logistic";

/** A classifier fitted to labels, or the sentence that says why there is none. */
export type Fit<C extends Classifier = Classifier> =
  | { readonly classifier: C; readonly problem: null }
  | { readonly classifier: null; readonly problem: string };

export const fitted = <C extends Classifier>(classifier: C): Fit<C> => ({
  classifier,
  problem: null,
});

export const impossible = (problem: string): Fit<never> => ({ classifier: null, problem });
