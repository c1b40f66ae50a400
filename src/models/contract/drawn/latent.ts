import type { Data } from "../kernel.ts";
import type { PlaneBox } from "../scene.ts";

/** Places of the plane of z, `across` by `up` of them, each in the middle of its part of a box. */
export interface Sheet {
  readonly box: PlaneBox;
  readonly across: number;
  readonly up: number;
}

/** What is drawn over the plane of z where every image has a z of its own. */
export interface Latent {
  /** Of the q of each image m₁, m₂, s₁, s₂, row after row. */
  readonly q: Float64Array;
  readonly sheet: Sheet;
  /** What the decoder makes of each place, row after row from the top left: greys from 0 paper to 255 ink. */
  readonly greys: Uint8Array;
}

/** ℓ(θ) as it is estimated, in nats: on average below what it is, and its standard error. */
export interface Estimated {
  readonly logLikelihood: number;
  readonly error: number;
}

/** What a kernel tells of a model of images. Each pauses now and then. */
export interface ImagesTold<Spec, Theta, Phi> {
  latent(spec: Spec, data: Data, theta: Theta, phi: Phi, sheet: Sheet): Generator<void, Latent>;
  /** By importance sampling over all images, from `draws` of each q. */
  likelihood(
    spec: Spec,
    data: Data,
    theta: Theta,
    phi: Phi,
    draws: number,
  ): Generator<void, Estimated>;
}

/** A Gaussian q over z whose parts are independent. */
export interface LatentQ {
  readonly mean: readonly [number, number];
  readonly deviation: readonly [number, number];
}

/** What the page makes of one image at once. */
export interface ImagesAtHand<Spec, Theta, Phi> {
  /** The image that the decoder makes of z: greys from 0 to 1, row after row. */
  decode(spec: Spec, theta: Theta, z: readonly [number, number]): Float64Array;
  encode(spec: Spec, phi: Phi, image: Float64Array): LatentQ;
  /** E_q[log p(x | z)] from a few draws, and KL(q ‖ p(z)), of an image, in nats. */
  terms(
    spec: Spec,
    theta: Theta,
    phi: Phi,
    image: Float64Array,
  ): { readonly reconstruction: number; readonly kl: number };
}
