/** Points as a session file has them, from their two coordinates. */
export function pairs(xs: readonly number[], ys: readonly number[]): number[][] {
  return xs.map((x, n) => [x, ys[n] ?? 0]);
}
