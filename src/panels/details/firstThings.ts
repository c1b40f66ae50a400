/** A thing of the screen, and what it shows. */
export interface Thing {
  readonly name: string;
  readonly says: string;
}

/** Those of the first screen. */
export const things: readonly [Thing, Thing, Thing] = [
  {
    name: "The plane:",
    says: "the data, and what the model believes of each point; grey until the first E-step.",
  },
  {
    name: "The chart:",
    says: "ℓ(θ) and, never above it, the ELBO 𝓛(q, θ). The gap between them is the KL.",
  },
  {
    name: "E-step and M-step:",
    says: "one changes q, the other θ, in turn; in EM each climbs the same function of the two.",
  },
];
