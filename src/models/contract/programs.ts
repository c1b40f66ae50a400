import type { Data } from "./kernel.ts";

/** What a program says of the θ it holds. */
export interface Told {
  /** One line: the model, the frame, and where it comes from. */
  readonly title: string;
  /** ℓ(θ) of the session's points, in nats; null where its ℓ is another sum. */
  readonly logLikelihood: number | null;
  /** The file that the program reads points from, if it lies beside it. */
  readonly points: string;
  /** The session's points. */
  readonly data: Data;
}

/**
 * θ as programs of other languages: each number to its last bit, the density and what q is, and
 * a run that prints the log-likelihood of the points beside it, or of points that it draws.
 */
export interface Programs<Spec, Theta> {
  /** Python 3 with NumPy, and with scikit-learn where that knows the model. */
  python(spec: Spec, theta: Theta, told: Told): string;
  /** R, with mclust where that knows the model. */
  r(spec: Spec, theta: Theta, told: Told): string;
}
