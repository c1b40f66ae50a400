import type { Data } from "./contract.ts";
import type { Control, FieldGroup, PointTable } from "./picture.ts";

/** The θ of largest ℓ. */
export interface Best<Theta> {
  /** Its ℓ in nats. */
  readonly logLikelihood: number;
  /** That θ; where several are as good, the one most like `near`. */
  like(near: Theta): Theta;
}

/** What can be set and looked up of a model, number by number: the panels' side of its picture. */
export interface Editor<Spec, Theta> {
  controls(spec: Spec): readonly Control[];
  /** The spec with a control set. Throws Error with a sentence where it can't be. */
  setControl(spec: Spec, id: string, value: string | number): Spec;
  /** The spec that keeps a collapse from happening; null where there is none. */
  safer(spec: Spec, data: Data): Spec | null;
  fields(theta: Theta): readonly FieldGroup[];
  /**
   * θ after fields are set (a symmetric twin follows, a sum to 1 is restored).
   * Throws Error with a sentence for the user where no valid θ has those values.
   */
  setFields(spec: Spec, theta: Theta, values: ReadonlyMap<string, number>): Theta;
  /** For each component of θ, the component of `truth` it matches best; null where there are too few. */
  match(theta: Theta, truth: Theta): readonly (number | null)[];
  /** Point x term by term under θ (the θ that q came from). */
  explain(spec: Spec, data: Data, theta: Theta, n: number): PointTable;
  /**
   * Equal weights and equal spherical covariances, under which hard inference is K-means; null
   * where the model has no such thing.
   */
  levelled(spec: Spec, theta: Theta): { readonly spec: Spec; readonly theta: Theta } | null;
  /** The most probable component of each point under θ, the first of equals, from 0. */
  assignments(spec: Spec, theta: Theta, data: Data): number[];
  /**
   * J = Σ_n ‖x_n − μ_{z_n}‖² of a one-hot q with this ELBO, where 𝓛 = −J/2s² + constant: that is
   * where θ is levelled; else null. `size` is the number of points.
   */
  inertia(theta: Theta, elbo: number, size: number): number | null;
  /** |Σ_k| of each component; null where there are none. */
  determinants(spec: Spec, theta: Theta): readonly number[] | null;
  /** β of covariances that are all I/β; null where they are not. */
  stiffness(theta: Theta): number | null;
  /** θ with all covariances I/β. Throws Error with a sentence for the user where that is no θ. */
  withStiffness(spec: Spec, theta: Theta, beta: number): Theta;
  /** The θ of largest ℓ where a formula gives it without EM; else null. */
  best(spec: Spec, data: Data): Best<Theta> | null;
}

/** An editor as everything after the registry sees it: θ is opaque. */
export type AnyEditor<Spec> = Editor<Spec, unknown>;
