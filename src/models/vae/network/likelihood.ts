const LOG_2PI = Math.log(2 * Math.PI);

/**
 * log N(x_r | f_r, σ²I) of each row, in nats, into[r]; its slopes in f, rows × width, where they are
 * asked for. Returns the slope of their sum in log σ².
 */
export function gaussian(
  x: Float64Array,
  f: Float64Array,
  variance: number,
  rows: number,
  width: number,
  into: Float64Array,
  slopes: Float64Array | null,
): number {
  const normaliser = (-width / 2) * (LOG_2PI + Math.log(variance));
  let squares = 0;
  for (let r = 0; r < rows; r++) {
    let square = 0;
    for (let d = r * width; d < (r + 1) * width; d++) {
      const away = (x[d] as number) - (f[d] as number);
      square += away * away;
      if (slopes) slopes[d] = away / variance;
    }
    into[r] = normaliser - square / (2 * variance);
    squares += square;
  }
  return squares / (2 * variance) - (rows * width) / 2;
}

/**
 * Σ_d x log σ(f) + (1 − x) log(1 − σ(f)) of each row, in nats, into[r], from logits f, finite
 * whatever they are; x from 0 to 1. Its slopes in f, x − σ(f), where they are asked for.
 */
export function bernoulli(
  x: Float64Array,
  f: Float64Array,
  rows: number,
  width: number,
  into: Float64Array,
  slopes: Float64Array | null,
): void {
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let d = r * width; d < (r + 1) * width; d++) {
      const logit = f[d] as number;
      const small = Math.exp(-Math.abs(logit));
      sum += (x[d] as number) * logit - Math.max(logit, 0) - Math.log1p(small);
      if (slopes) slopes[d] = (x[d] as number) - (logit < 0 ? small : 1) / (1 + small);
    }
    into[r] = sum;
  }
}
