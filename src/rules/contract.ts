import type { AnyModel, Data, Evidence, Maximised } from "../models/contract.ts";
import type { Span } from "../models/points.ts";

/** A line of the bound chart. */
export type Line = "logLikelihood" | "elbo";

/** What a rule promises of the half-steps it makes (DESIGN §1). */
export interface Promised {
  /** Lines that never fall in this half-step. */
  readonly neverFalls: readonly Line[];
  /** The objective that a run climbs and by which it converges; null where there is none. */
  readonly objective: Line | null;
}

/** An E-step: how q is chosen, given θ. */
export interface InferenceRule<Spec> {
  readonly kind: string;
  readonly promised: Promised;
  /** q on `span` from θ, its share of ℓ, H(q) and the statistics added to `into`. */
  infer(
    model: AnyModel<Spec>,
    spec: Spec,
    data: Data,
    theta: unknown,
    span: Span,
    q: unknown,
    into: Evidence<unknown>,
  ): void;
}

/** An M-step: how θ is chosen, given the statistics of q. */
export interface LearningRule<Spec> {
  readonly kind: string;
  /** `maximises`: whether the model's closed form is the exact maximiser. */
  promised(maximises: boolean): Promised;
  learn(
    model: AnyModel<Spec>,
    spec: Spec,
    data: Data,
    stats: unknown,
    theta: unknown,
  ): Maximised<unknown>;
}
