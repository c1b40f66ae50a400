import type { Vector } from "../../../maths/linear/matrix.ts";

/** One number of θ or φ that a map can go along. */
export interface Coordinate {
  /** As an axis calls it: "λ". */
  readonly name: string;
  /** Where its logarithm is what is even: the number is above 0. */
  readonly log?: true;
  /** How far a map goes to either side of where a run was, at least: a length, or with `log` a factor. */
  readonly reach: number;
}

/** θ, with φ where q has parameters of its own. */
export interface Mapped<Theta = unknown, Phi = unknown> {
  readonly theta: Theta;
  readonly phi?: Phi;
}

/**
 * The numbers of θ, or of φ, over two of which ℓ and 𝓛 can be drawn, all others as they are at a
 * frame. Light: kernel and editor both have it, as the worker computes over it and the page draws it.
 * `of` θ: ℓ at each place, and 𝓛(q, θ) for the q in force. `of` φ: 𝓛(q_φ, θ) for the θ in force.
 */
export interface ModelMap<Spec, Theta, Phi = unknown> {
  readonly of: "theta" | "phi";
  /** At least two, of which the first two are drawn until others are asked for, across first. */
  coordinates(spec: Spec, at: Mapped<Theta, Phi>): readonly Coordinate[];
  /** The values of these. */
  read(spec: Spec, at: Mapped<Theta, Phi>): Vector;
  /** `at` with other values of these; null where that is no θ or φ. */
  put(spec: Spec, at: Mapped<Theta, Phi>, values: Vector): Mapped<Theta, Phi> | null;
}
