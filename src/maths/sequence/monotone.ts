/** Whether no value is lower than the one before, but for rounding: 1e-10 · (1 + |value|). */
export const rises = (values: readonly number[]): boolean =>
  values.every(
    (value, n) => n === 0 || value >= (values[n - 1] ?? 0) - 1e-10 * (1 + Math.abs(value)),
  );

/** The first n from which on every value is within `epsilon` of a limit; null where there is none. */
export function within(values: readonly number[], limit: number, epsilon: number): number | null {
  const last = values.findLastIndex((value) => Math.abs(value - limit) >= epsilon);
  return last + 1 < values.length ? last + 1 : null;
}

/** The first n at which a bound is passed; null where none of the values passes it. */
export function passes(values: readonly number[], bound: number): number | null {
  const n = values.findIndex((value) => value > bound);
  return n < 0 ? null : n;
}

/** a_n = 1 − rateⁿ: rises to 1, which is its least upper bound. */
export const shrinkingSteps = (rate: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => 1 - rate ** n);

/** The harmonic sums 1 + ½ + … + 1/n, from n = 0: their steps shrink to 0, and they pass every bound. */
export function harmonicSums(count: number): number[] {
  const sums = [0];
  for (let n = 1; n < count; n++) sums.push((sums[n - 1] ?? 0) + 1 / n);
  return sums;
}

/** About the n at which the harmonic sums pass a bound: e^(bound − γ), γ Euler's constant. */
export const harmonicPasses = (bound: number): number => Math.exp(bound - 0.5772156649015329);
