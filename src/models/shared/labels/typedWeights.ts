/** The weights among the values, by component. */
export function typedWeights(values: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const weights = [...values].filter(([id]) => id.startsWith("weights."));
  return new Map(weights.map(([id, value]) => [Number(id.slice("weights.".length)), value]));
}

/** The typed weights as they are, the others scaled so that all sum to 1; a lone weight is 1. */
export function rescaled(weights: readonly number[], typed: ReadonlyMap<number, number>): number[] {
  if (weights.length === 1) return [1];
  const free = weights.filter((_, k) => !typed.has(k));
  const rest = free.reduce((sum, weight) => sum + weight, 0);
  const left = 1 - [...typed.values()].reduce((sum, value) => sum + value, 0);
  return weights.map(
    (weight, k) => typed.get(k) ?? (rest > 0 ? (weight * left) / rest : left / free.length),
  );
}
