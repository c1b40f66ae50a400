import type { Rng } from "../../maths/random.ts";
import type { Span } from "../shared/points.ts";
import type { Data, Evidence, Maximised, Start } from "./kernel.ts";
import type { Lesson, Move } from "./rule.ts";

/** Rules of a model's own, each as its kind says. */
interface Rules {
  readonly inference: { readonly kind: string };
  readonly learning: { readonly kind: string };
}

/** What steps on networks are made from: data, θ and φ as they stand before the half-step, and no statistics. */
export type From<Spec, Theta, Phi> = Pick<
  Lesson<Spec, Theta, unknown, Phi>,
  "spec" | "data" | "theta" | "phi" | "iteration" | "seed"
>;

/**
 * A q told by parameters φ of its own, as (m, s²) or the weights of an encoder: it is not made
 * from θ, so that a frame carries φ, and rules that this model alone has move it.
 *
 * @typeParam Phi plain immutable data that crosses postMessage; a step makes another
 */
export interface Carried<Spec, Theta, Q, Stats, Phi> {
  /** φ₀: as the start states it, where it does, else the model's own. */
  first(spec: Spec, data: Data, start: Start<unknown>, theta: Theta, rng: Rng): Phi;
  /** q := q_φ on `span`; what `Kernel.infer` adds to `into` is added, ℓ at θ. */
  infer(
    spec: Spec,
    data: Data,
    theta: Theta,
    phi: Phi,
    span: Span,
    q: Q,
    into: Evidence<Stats>,
  ): void;
  /** φ after the E-step of a rule, as its kind says. Pauses where it likes, for the worker to listen. */
  step(
    choice: { readonly kind: string },
    lesson: Lesson<Spec, Theta, Stats, Phi>,
  ): Generator<void, Phi>;
  /**
   * φ and θ after a half-step, in the place of `step` and of `Kernel.learn`, where the steps on θ too
   * are made from the data themselves and take their time. Pauses where it likes.
   */
  climb?(
    move: Move,
    rules: Rules,
    from: From<Spec, Theta, Phi>,
  ): Generator<void, Maximised<Theta> & { readonly phi: Phi }>;
}
