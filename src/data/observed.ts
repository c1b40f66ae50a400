import { seeded } from "../maths/random.ts";
import { shuffle } from "../maths/shuffle.ts";
import type { Codes } from "../models/shared/codes.ts";

/**
 * A share (0 to 1) of the known labels, drawn by a seed, as observed; null where that is none.
 * Nested: a larger share of the same labels holds every smaller one.
 */
export function observedShare(labels: Codes, share: number, seed: number): Codes | null {
  const known = Uint32Array.from(labels.keys()).filter((n) => (labels[n] as number) >= 0);
  const count = Math.round(share * known.length);
  if (count === 0) return null;
  shuffle(known, seeded(seed));
  const observed = new Int16Array(labels.length).fill(-1);
  for (const n of known.subarray(0, count)) observed[n] = labels[n] as number;
  return observed;
}
