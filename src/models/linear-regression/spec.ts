/** What the weights weigh: powers of x, bumps along x, or the columns as they stand. */
export type Basis =
  | { readonly kind: "polynomial"; readonly degree: number }
  /** So many bumps exp(−(x − c)²/2s²), c evenly from the least x to the largest, s the width. */
  | { readonly kind: "gaussian"; readonly centres: number; readonly width: number }
  | { readonly kind: "columns"; readonly intercept: boolean };

export interface RegressionSpec {
  readonly kind: "linear-regression";
  readonly basis: Basis;
}

export const basisKinds = ["polynomial", "gaussian", "columns"] as const;
export type BasisKind = (typeof basisKinds)[number];

export const MAX_DEGREE = 12;
export const MAX_CENTRES = 40;

/** The blocks of θ, in the order of ECM. */
export const blocks = ["beta", "lambda"] as const;

/** The rules that can draw θ₀. */
export const startKinds = ["units", "spread"] as const;
export type StartKind = (typeof startKinds)[number];
