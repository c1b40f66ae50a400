// exp(x) = 2^m · 2^(j/128) · exp(r) with x = (128 m + j) ln2/128 + r and |r| < ln2/256.
// ln2/128 is split in two so that k · HIGH is exact (as in fdlibm's e_exp.c).
const STEPS = 128;
const PER_STEP = STEPS / Math.LN2;
const HIGH = 0.6931471803691238 / STEPS;
const LOW = 1.9082149292705877e-10 / STEPS;
const SMALLEST = -708;

const fractions = Float64Array.from({ length: STEPS }, (_, j) => 2 ** (j / STEPS));
const powers = Float64Array.from({ length: 1025 }, (_, m) => 2 ** -m);

/**
 * exp(x) for x ≤ 0 to within 1.5 units in the last place, about twice as fast as
 * Math.exp in a loop; 0 where x < −708, that is, below 4e-308.
 */
export function exponential(x: number): number {
  if (x < SMALLEST) return 0;
  const k = (x * PER_STEP - 0.5) | 0;
  const r = x - k * HIGH - k * LOW;
  const j = k & (STEPS - 1);
  const tail = r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  const fraction = fractions[j] as number;
  return (fraction + fraction * tail) * (powers[-(k >> 7)] as number);
}
