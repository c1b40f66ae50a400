/** Unnormalised log-densities of z ∈ ℝ², each with numbers of its own; those left out have the defaults of `targets/numbers.ts`. */
export type TargetSpec =
  | {
      readonly kind: "correlated-gaussian";
      readonly correlation?: number;
      readonly sdX?: number;
      readonly sdY?: number;
    }
  | {
      readonly kind: "banana";
      readonly sd?: number;
      readonly bend?: number;
      readonly thickness?: number;
    }
  | {
      readonly kind: "two-modes";
      readonly weight?: number;
      readonly distance?: number;
      readonly rise?: number;
      readonly sd?: number;
    }
  | { readonly kind: "ring"; readonly radius?: number; readonly softness?: number }
  | { readonly kind: "funnel"; readonly sd?: number }
  /** Log p(w) + log p(D | w): the weights of logistic regression, w ~ N(0, I/λ); the first label is +. */
  | {
      readonly kind: "logistic";
      /** 1/λ, or with `learnPrior` where it begins. */
      readonly priorVariance?: number;
      /** Whether θ = λ is learnt. */
      readonly learnPrior?: boolean;
    }
  /** An expression of x and y. */
  | { readonly kind: "typed"; readonly expression: string };

export type TargetKind = TargetSpec["kind"];

export const families = ["mean-field", "full", "isotropic"] as const;
export type Family = (typeof families)[number];

export interface LogDensitySpec {
  readonly kind: "log-density";
  readonly target: TargetSpec;
  /** The covariances that q may have: diagonal, any, or those of circles. */
  readonly family: Family;
}

/** The longest expression of a typed target, in signs. */
export const LONGEST = 1000;

/** The rules that can draw φ₀. */
export const startKinds = ["standard", "drawn"] as const;

/** Whether θ = λ is there to learn. */
export const learnsPrior = ({ target }: LogDensitySpec): boolean =>
  target.kind === "logistic" && target.learnPrior === true;
