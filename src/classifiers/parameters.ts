import type { ClassifierKind } from "./contract.ts";

/** How many numbers a classifier has. */
export interface ParameterCount {
  /** Every entry counted, as the lecture does: 2d² + 2d + 1 for two full classes. */
  readonly entries: number;
  /** The numbers free to choose: a symmetric matrix has d(d + 1)/2 of its d². */
  readonly free: number;
}

/** Of K classes in d dimensions (CS 6316, generative models, "Number of Parameters"). */
export function parameterCount(
  kind: ClassifierKind,
  classes: number,
  dimensions: number,
): ParameterCount {
  const d = dimensions;
  const shares = classes - 1;
  switch (kind) {
    case "generative":
      return {
        entries: shares + classes * (d + d * d),
        free: shares + classes * (d + (d * (d + 1)) / 2),
      };
    case "naive-bayes":
      return same(shares + classes * 2 * d);
    case "logistic":
      return same(d + 1);
  }
}

const same = (count: number): ParameterCount => ({ entries: count, free: count });
