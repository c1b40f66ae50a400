import type { Rng } from "../../maths/random.ts";
import type { Span } from "../shared/points.ts";
import type { Data, Evidence, Start } from "./kernel.ts";
import type { Lesson } from "./rule.ts";

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
}
