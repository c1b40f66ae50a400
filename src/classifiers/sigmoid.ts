import { build, type Matrix } from "../maths/linear/matrix.ts";

/** Points with a sign each: +1 for the class +, −1 for the other. A column of ones goes unsaid. */
export interface Design {
  readonly size: number;
  readonly columns: readonly Float64Array[];
  readonly signs: Int8Array;
}

/** The log-likelihood of logistic regression at one place of its weights, and how it bends there. */
interface Pass {
  /** Σ_n log σ(s_n a_n), in nats. */
  readonly logLikelihood: number;
  /** Its D+1 derivatives, the bias first. */
  readonly gradient: readonly number[];
  /** Minus its second derivatives: Σ_n p_n (1 − p_n) x_n x_nᵀ. */
  readonly curvature: Matrix;
  /** Whether every point is on its own side, s_n a_n > 0. */
  readonly separates: boolean;
}

/** One pass over the points with a_n = w_0 + ⟨w, x_n⟩. Source: Bishop, PRML, eqs 4.90 to 4.97. */
export function passOver({ size, columns, signs }: Design, weights: readonly number[]): Pass {
  const axes = weights.length;
  const gradient = new Array<number>(axes).fill(0);
  const lower = new Float64Array(axes * axes);
  const x = new Float64Array(axes).fill(1);
  let logLikelihood = 0;
  let separates = true;
  for (let n = 0; n < size; n++) {
    let a = weights[0] as number;
    for (let d = 1; d < axes; d++) {
      const value = (columns[d - 1] as Float64Array)[n] as number;
      x[d] = value;
      a += (weights[d] as number) * value;
    }
    const sign = signs[n] as number;
    const margin = sign * a;
    separates &&= margin > 0;
    // e = exp(−|a|) never overflows, and keeps what 1 − p would lose.
    const e = Math.exp(-Math.abs(a));
    logLikelihood += Math.min(margin, 0) - Math.log1p(e);
    const pull = (sign * (margin > 0 ? e : 1)) / (1 + e);
    const bend = e / ((1 + e) * (1 + e));
    for (let i = 0; i < axes; i++) {
      const xi = x[i] as number;
      gradient[i] = (gradient[i] as number) + pull * xi;
      for (let j = 0; j <= i; j++)
        lower[i * axes + j] = (lower[i * axes + j] as number) + bend * xi * (x[j] as number);
    }
  }
  const curvature = build(axes, axes, (i, j) => lower[Math.max(i, j) * axes + Math.min(i, j)] ?? 0);
  return { logLikelihood, gradient, curvature, separates };
}

/** The least s_n a_n over all points, and the largest |a_n|, for a_n = w_0 + ⟨w, x_n⟩. */
export function marginsOf({ size, columns, signs }: Design, weights: readonly number[]) {
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let n = 0; n < size; n++) {
    let a = weights[0] as number;
    for (let d = 1; d < weights.length; d++)
      a += (weights[d] as number) * ((columns[d - 1] as Float64Array)[n] as number);
    least = Math.min(least, (signs[n] as number) * a);
    largest = Math.max(largest, Math.abs(a));
  }
  return { least, largest };
}
