export interface PpcaSpec {
  readonly kind: "ppca";
  /** q, the dimension of z: from 1 to D − 1. */
  readonly factors: number;
  /** Where every axis has a noise variance of its own, factor analysis; left out where they share one σ². */
  readonly noise?: "diagonal";
}

/** How the noise may vary from axis to axis. */
export const noiseKinds = ["isotropic", "diagonal"] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** The blocks of θ, in the order of ECM. */
export const blocks = ["mean", "loadings", "noise"] as const;

/** The rules that can draw θ₀. */
export const startKinds = ["random-directions", "closed-form"] as const;
export type StartKind = (typeof startKinds)[number];
