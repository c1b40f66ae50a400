export const covarianceTypes = [
  "full",
  "diagonal",
  "spherical",
  "tied",
  "tiedDiagonal",
  "tiedSpherical",
] as const;

/** A family of covariances; Celeux & Govaert (1995): VVV, VVI, VII, EEE, EEI, EII. */
export type CovarianceType = (typeof covarianceTypes)[number];

/** Whether all components share one covariance. */
export function isTied(type: CovarianceType): boolean {
  return type.startsWith("tied");
}

/**
 * What keeps a covariance from collapsing. `clamp` raises eigenvalues to eps (the exact
 * maximiser subject to Σ ≥ εI); `add` adds εI after the M-step (no maximiser of anything).
 */
export type Floor = { readonly kind: "clamp" | "add"; readonly eps: number } | null;

/**
 * p(θ) for MAP: Dirichlet(a, …, a) on the weights and inverse-Wishart(ν, sI) on each covariance
 * (on the one there is, if tied), flat on the means.
 */
export interface Prior {
  /** a ≥ 1. */
  readonly concentration: number;
  /** ν > D − 1. */
  readonly degrees: number;
  /** s > 0, in squared units of the data. */
  readonly scale: number;
}

/**
 * A mistake on purpose (DESIGN §7): an M-step that divides means and covariances by N instead of
 * N_k, an E-step whose density has no ½, or εI added after the M-step. What is promised stays
 * what the right algorithm promises.
 */
export type Slip =
  | { readonly kind: "divides-by-n" | "no-half" }
  | { readonly kind: "ridge"; readonly eps: number };

export interface GaussianMixtureSpec {
  readonly kind: "gaussian-mixture";
  readonly components: number;
  readonly covariance: CovarianceType;
  readonly floor: Floor;
  readonly prior?: Prior;
  readonly slip?: Slip;
}

/** The rules that can draw θ₀. */
export const startKinds = [
  "random-points",
  "k-means++",
  "k-means++-scaled",
  "random-responsibilities",
  "quantiles",
] as const;
export type StartKind = (typeof startKinds)[number];

/** The blocks of θ, in the order of ECM. */
export const blocks = ["weights", "means", "covariances"] as const;
