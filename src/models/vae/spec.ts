export type Decoder = "gaussian" | "bernoulli" | "linear";

/** σ² of p(x | z): where it begins, in the units of the data squared, and whether it is learnt. */
export interface Noise {
  readonly variance: number;
  readonly learn: boolean;
}

export interface VaeSpec {
  readonly kind: "vae";
  /** Numbers in z. */
  readonly latent: 1 | 2;
  /** Widths of the hidden layers of encoder and decoder; none, and they are affine. */
  readonly hidden: readonly number[];
  /** Those of the encoder, where they are others. */
  readonly encoder?: { readonly hidden: readonly number[] };
  /** Linear: an affine f without hidden layers, Gaussian noise. Bernoulli: f as logits, x from 0 to 1. */
  readonly decoder: Decoder;
  /** There but for the Bernoulli decoder. */
  readonly noise?: Noise;
}

export const noise: Noise = { variance: 0.1, learn: true };

/** Whether z is one number and p(x | z) a Gaussian, so that ℓ, 𝓛 and the best q are had by quadrature. */
export const isExact = ({ latent, decoder }: VaeSpec): boolean =>
  latent === 1 && decoder !== "bernoulli";

/** Whether x is an image: greys from 0 to 1, and z two numbers, so that the plane is that of z. */
export const isOfImages = ({ decoder }: VaeSpec): boolean => decoder === "bernoulli";
