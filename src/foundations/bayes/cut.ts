/** How a unit square is cut in two steps: first for one event, then each side for the other. */
export interface Cut {
  /** P(A), the width of the left side. */
  readonly first: number;
  /** P(B | A) and P(B | not A), the heights of B in the left and the right side; null in a side of no width. */
  readonly second: readonly [ifSo: number | null, ifNot: number | null];
}

/** The four areas: [A and B, A and not B] and [not A and B, neither], which add up to 1. */
export type Areas = readonly [readonly [number, number], readonly [number, number]];

/** The product rule: P(A, B) = P(A) P(B | A), width times height. */
export function areasOf({ first, second: [ifSo, ifNot] }: Cut): Areas {
  return [strip(first, ifSo), strip(1 - first, ifNot)];
}

const strip = (width: number, height: number | null): readonly [number, number] => [
  width * (height ?? 0),
  width * (1 - (height ?? 0)),
];

/**
 * The same four areas cut the other way round, B before A: P(B) and, by Bayes' rule,
 * P(A | B) = P(A, B) / P(B); null where there is nothing to condition on.
 */
export function turned(cut: Cut): Cut {
  const [[both, onlyA], [onlyB, neither]] = areasOf(cut);
  return {
    first: both + onlyB,
    second: [share(both, onlyB), share(onlyA, neither)],
  };
}

const share = (part: number, rest: number): number | null =>
  part + rest > 0 ? part / (part + rest) : null;
