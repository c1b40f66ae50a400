import type { Matrix, Vector } from "../../maths/linear/matrix.ts";

/** λ, the precision of the prior, where it is learnt; else θ has no parameter. */
export interface Theta {
  readonly lambda?: number;
}

/** q(z) = N(mean, covariance), z ∈ ℝ². */
export interface Phi {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** What of q the steps and the terms of 𝓛 are made with. */
export interface Stats {
  phi: Phi;
  /** E_q[log p̃(z)], with a prior E_q[log p(D | w)]. */
  fit: number;
  /** E_q[‖z‖²]. */
  square: number;
  /** What ℓ may be off by, in nats. */
  error: number;
}

/** Σ = LLᵀ, L lower triangular; its entries are not numbers where Σ is not positive definite. */
interface Lower {
  readonly xx: number;
  readonly yx: number;
  readonly yy: number;
}

export function lowerOf({ covariance: [[a = 0] = [], [b = 0, c = 0] = []] }: Phi): Lower {
  const xx = Math.sqrt(a);
  const yx = b / xx;
  return { xx, yx, yy: Math.sqrt(c - yx * yx) };
}

export function phiOf(x: number, y: number, { xx, yx, yy }: Lower): Phi {
  const across = xx * yx;
  return {
    mean: [x, y],
    covariance: [
      [xx * xx, across],
      [across, yx * yx + yy * yy],
    ],
  };
}

const LOG_2PI = Math.log(2 * Math.PI);

/** H(q) in nats. */
export function entropyOf(phi: Phi): number {
  const { xx, yy } = lowerOf(phi);
  return 1 + LOG_2PI + Math.log(xx) + Math.log(yy);
}

/** E_q[‖z‖²]. */
export const squareOf = ({ mean: [x = 0, y = 0], covariance }: Phi): number =>
  x * x + y * y + (covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0);
