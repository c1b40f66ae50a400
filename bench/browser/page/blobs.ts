import { categorical, normal, seeded } from "../../../src/maths/random.ts";

export interface Blobs {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Which blob each point came from. */
  readonly of: Uint8Array;
}

/** Where the blobs are; `count` of them are used. */
const middles = [
  [0.8, 0],
  [-0.8, 0],
  [0, 1.5],
  [0, -1.5],
  [2, 1.5],
] as const;

/** `size` points from `count` overlapping round blobs, the same every time. */
export function blobs(size: number, count: number): Blobs {
  const rng = seeded(6316);
  const weights = new Float64Array(count).fill(1);
  const made = { xs: new Float64Array(size), ys: new Float64Array(size), of: new Uint8Array(size) };
  for (let n = 0; n < size; n++) {
    const k = categorical(rng, weights);
    const [x, y] = middles[k] ?? middles[0];
    made.xs[n] = x + normal(rng);
    made.ys[n] = y + normal(rng);
    made.of[n] = k;
  }
  return made;
}
