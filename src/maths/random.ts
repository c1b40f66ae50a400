/** A source of numbers uniform on [0, 1). */
export type Rng = () => number;

/**
 * A seeded generator (sfc32, Chris Doty-Humphrey's PractRand). `stream` numbers
 * independent sequences of one seed, so that a draw can depend on (seed, half-step)
 * alone and any half-step can be drawn again.
 */
export function seeded(seed: number, stream = 0): Rng {
  let a = Math.floor(seed / 2 ** 32) | 0;
  let b = seed | 0;
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** A standard normal deviate, by Marsaglia's polar method. */
export function normal(rng: Rng): number {
  for (;;) {
    const u = 2 * rng() - 1;
    const v = 2 * rng() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** An index drawn with probability proportional to its (non-negative) weight. */
export function categorical(rng: Rng, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
  let left = rng() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight > 0) last = i;
    left -= weight;
    if (left < 0 && weight > 0) return i;
  }
  return last;
}
