import type { Scored } from "../../engine/study/components/components.ts";

/** A number that K is judged by. */
interface Criterion {
  readonly name: string;
  readonly unit: "nats" | "";
  readonly of: (scored: Scored) => number | null;
  /** 1 where more is better, −1 where less is, 0 where it does not choose. */
  readonly better: 1 | -1 | 0;
}

/** By cross-validation, to be told with more digits than the others. */
export const heldOut: Criterion = {
  name: "held-out ℓ a point",
  unit: "nats",
  of: (scored) => scored.heldOut,
  better: 1,
};

/** All of them, in the order they are shown. */
export const criteria: readonly Criterion[] = [
  { name: "ℓ", unit: "nats", of: ({ best }) => best?.logLikelihood ?? null, better: 0 },
  { name: "AIC", unit: "", of: ({ best }) => best?.aic ?? null, better: -1 },
  { name: "BIC", unit: "", of: ({ best }) => best?.bic ?? null, better: -1 },
  { name: "ICL", unit: "", of: ({ best }) => best?.icl ?? null, better: -1 },
  heldOut,
];

/** The K that a criterion takes; null where it takes none. */
export function bestBy({ of, better }: Criterion, found: readonly Scored[]): number | null {
  if (better === 0) return null;
  let best: { components: number; value: number } | null = null;
  for (const each of found) {
    const value = of(each);
    if (value !== null && (best === null || better * (value - best.value) > 0))
      best = { components: each.components, value };
  }
  return best?.components ?? null;
}

/** The least K that has a component for every observed label. */
export function leastOf(observed: Int16Array | null): number {
  return Math.max(0, ...(observed ? new Set(observed) : [])) + 1;
}
