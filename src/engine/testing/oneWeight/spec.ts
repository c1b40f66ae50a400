/** y_n = w·x_n + noise: w ~ N(0, 1/λ), noise ~ N(0, 1/β); a row of the data is a pair (x, y). */
export interface OneWeightSpec {
  readonly kind: "one-weight";
  /** What is told of ℓ. */
  readonly ell: "exact" | "estimated" | "unknown";
  /** Whether the posterior is said to be at hand. */
  readonly posterior: boolean;
  /** Whether an iteration moves q alone, θ being what it is. */
  readonly alone: boolean;
}

export const first: OneWeightSpec = {
  kind: "one-weight",
  ell: "exact",
  posterior: true,
  alone: false,
};

export interface Theta {
  /** Precision of the noise. */
  readonly beta: number;
  /** Precision of the prior of w. */
  readonly lambda: number;
}

/** q(w) = N(m, s²). */
export interface Phi {
  readonly mean: number;
  readonly variance: number;
}

/** Moments of the data so far, and the q over them. */
export interface Stats {
  size: number;
  xx: number;
  xy: number;
  yy: number;
  q: Phi;
}

/** φ moves up 𝓛, θ staying. */
export interface ClimbQ {
  readonly kind: "climb-q";
  readonly stepSize: number;
}

/** MacKay's fixed point. */
export interface FixedPoint {
  readonly kind: "fixed-point";
}

/** θ moves up 𝓛 while q moves, each given the other as it was. */
export interface Together {
  readonly kind: "together";
  readonly stepSize: number;
}
