import { withShare } from "../../../maths/information/shares.ts";

/** Digits that a share keeps, so that an address stays short. */
const UNIT = 1e-6;

/** Numbers as shares of their sum: those of an address are rounded and sum to 1 only nearly. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** What to move where share i is set to a value: the others keep their proportions. */
export const setShare = (weights: readonly number[], i: number, to: number): readonly number[] =>
  withShare(sharesOf(weights), i, to).map((share) => Math.round(share / UNIT) * UNIT);

/** Why weights are no shares of anything, in a sentence; null where they are. */
export const noShares = (name: string, weights: readonly number[]): string | null =>
  weights.some((weight) => weight > 0) ? null : `${name} has no number above 0.`;

/** How the others make room, as it is told wherever a share can be set. */
export const shareRule = (what: "bar" | "cell" | "weight"): string =>
  `Drag one ${what}: the others keep their proportions, so that all sum to 1.`;
