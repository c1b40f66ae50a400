import { seeded } from "../../../maths/random.ts";
import { shuffled } from "../../../maths/shuffle.ts";

/**
 * The points of step `step` (from 0, over the whole run): the next batch of an order in which each point
 * comes once, another order each time all have come. A function of (seed, step) alone.
 */
export function batchAt(
  size: number,
  batch: number | null,
  seed: number,
  step: number,
): Uint32Array {
  if (batch === null || batch >= size) return Uint32Array.from({ length: size }, (_, n) => n);
  const inEach = Math.ceil(size / batch);
  const epoch = Math.floor(step / inEach);
  // Streams below 0 are of orders, those above of the draws of half-steps.
  const order = shuffled(size, seeded(seed, -1 - epoch));
  const from = (step % inEach) * batch;
  return order.subarray(from, Math.min(from + batch, size));
}
