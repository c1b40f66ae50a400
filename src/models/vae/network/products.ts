/*
 * The three matrix products of a dense layer, row by row in typed arrays: each adds to its last
 * argument, and takes four terms at once, so that a sum is read and written a quarter as often.
 */

/** Y += XW: X rows × inner, W inner × outer from `at`, Y rows × outer. Zeros of X are passed over. */
export function addProduct(
  x: Float64Array,
  weights: Float64Array,
  at: number,
  rows: number,
  inner: number,
  outer: number,
  y: Float64Array,
): void {
  const whole = inner - (inner % 4);
  for (let r = 0; r < rows; r++) {
    const [from, to] = [r * inner, r * outer];
    for (let i = 0; i < whole; i += 4) {
      const a = x[from + i] as number;
      const b = x[from + i + 1] as number;
      const c = x[from + i + 2] as number;
      const d = x[from + i + 3] as number;
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      let w = at + i * outer;
      for (let o = 0; o < outer; o++, w++)
        y[to + o] =
          (y[to + o] as number) +
          a * (weights[w] as number) +
          b * (weights[w + outer] as number) +
          c * (weights[w + 2 * outer] as number) +
          d * (weights[w + 3 * outer] as number);
    }
    for (let i = whole; i < inner; i++) {
      const a = x[from + i] as number;
      const w = at + i * outer;
      for (let o = 0; o < outer; o++)
        y[to + o] = (y[to + o] as number) + a * (weights[w + o] as number);
    }
  }
}

/** G += XᵀS, from `at`: X rows × inner, S rows × outer, G inner × outer. Zeros of X are passed over. */
export function addOuter(
  x: Float64Array,
  slopes: Float64Array,
  rows: number,
  inner: number,
  outer: number,
  gradient: Float64Array,
  at: number,
): void {
  const whole = rows - (rows % 4);
  for (let r = 0; r < whole; r += 4) {
    for (let i = 0; i < inner; i++) {
      const a = x[r * inner + i] as number;
      const b = x[(r + 1) * inner + i] as number;
      const c = x[(r + 2) * inner + i] as number;
      const d = x[(r + 3) * inner + i] as number;
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      const g = at + i * outer;
      let s = r * outer;
      for (let o = 0; o < outer; o++, s++)
        gradient[g + o] =
          (gradient[g + o] as number) +
          a * (slopes[s] as number) +
          b * (slopes[s + outer] as number) +
          c * (slopes[s + 2 * outer] as number) +
          d * (slopes[s + 3 * outer] as number);
    }
  }
  for (let r = whole; r < rows; r++)
    for (let i = 0; i < inner; i++) {
      const a = x[r * inner + i] as number;
      const g = at + i * outer;
      for (let o = 0; o < outer; o++)
        gradient[g + o] = (gradient[g + o] as number) + a * (slopes[r * outer + o] as number);
    }
}

/** X += SWᵀ: S rows × outer, W inner × outer from `at`, X rows × inner. */
export function addBack(
  slopes: Float64Array,
  weights: Float64Array,
  at: number,
  rows: number,
  inner: number,
  outer: number,
  x: Float64Array,
): void {
  const whole = inner - (inner % 4);
  for (let r = 0; r < rows; r++) {
    const from = r * outer;
    for (let i = 0; i < whole; i += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      let w = at + i * outer;
      for (let o = 0; o < outer; o++, w++) {
        const s = slopes[from + o] as number;
        a += s * (weights[w] as number);
        b += s * (weights[w + outer] as number);
        c += s * (weights[w + 2 * outer] as number);
        d += s * (weights[w + 3 * outer] as number);
      }
      const to = r * inner + i;
      x[to] = (x[to] as number) + a;
      x[to + 1] = (x[to + 1] as number) + b;
      x[to + 2] = (x[to + 2] as number) + c;
      x[to + 3] = (x[to + 3] as number) + d;
    }
    for (let i = whole; i < inner; i++) {
      let a = 0;
      const w = at + i * outer;
      for (let o = 0; o < outer; o++)
        a += (slopes[from + o] as number) * (weights[w + o] as number);
      x[r * inner + i] = (x[r * inner + i] as number) + a;
    }
  }
}
