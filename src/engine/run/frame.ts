import type { Ended } from "../../models/contract/kernel.ts";
import type { Line } from "../../models/contract/rule.ts";

/** Which half-step a frame stands after: none yet, an E-step, or an M-step. */
export type Phase = "init" | "E" | "M";

/**
 * Everything known after one half-step; small and immutable. q is not stored: it is the
 * posterior under `qTheta`, the θ it came from. All values in nats, summed over points.
 */
export interface Frame<Theta = unknown> {
  readonly phase: Phase;
  /** t of θ_t after an M-step; the E-step before it has the same t; 0 at the start. */
  readonly iteration: number;
  readonly theta: Theta;
  /** The θ that the q in force came from; null before the first E-step. */
  readonly qTheta: Theta | null;
  readonly logLikelihood: number;
  /** 𝓛(q, θ); null before the first E-step. */
  readonly elbo: number | null;
  /** log p(θ) of the prior on θ; 0 where there is none. */
  readonly logPrior: number;
  /** The terms of 𝓛 as the model names them, H(q) last; their sum is `elbo`. */
  readonly terms: readonly number[] | null;
  /** What rounding may put between 𝓛 and its definition, in nats; left out where there is no 𝓛. */
  readonly rounding?: number;
  /** The lines that the rules promised not to let fall in this half-step. */
  readonly neverFalls: readonly Line[];
  /** After an E-step that promised to bring 𝓛 up to ℓ. */
  readonly touches?: true;
  /** After an M-step that found no step to raise 𝓛, though the slope promised one. */
  readonly stuck?: true;
}

/** Why a run stopped. `degenerate` and `emptyComponent` allow no further half-step. */
export type End =
  | { readonly reason: "cancelled" }
  /** `unjudged`: where its rules promise nothing that it could converge by. */
  | { readonly reason: "cap"; readonly unjudged?: true }
  /** No step raised 𝓛, so that a rise of 0 tells nothing of how near the end is. */
  | { readonly reason: "stuck"; readonly iteration: number }
  /** By the rise of this objective, over so many iterations where it is not one. */
  | { readonly reason: "converged"; readonly objective: Line; readonly over?: number }
  | ({
      readonly reason: Ended["status"];
      /** The iteration whose M-step has no finite answer. */
      readonly iteration: number;
    } & Omit<Ended, "status">);

/**
 * A line as it is promised, judged and shown: ℓ or 𝓛, with a prior on θ plus log p(θ), in nats;
 * null where there is no 𝓛 yet.
 */
export function lineAt(frame: Frame, line: Line): number | null {
  const value = frame[line];
  return value === null ? null : value + frame.logPrior;
}

/** A frame whose lines are those of `lineAt`, to be drawn and told. */
export function withLogPrior<F extends Frame>(frame: F): F {
  if (frame.logPrior === 0) return frame;
  const logLikelihood = frame.logLikelihood + frame.logPrior;
  return { ...frame, logLikelihood, elbo: lineAt(frame, "elbo") };
}

/** Place of a frame on the axis of half-steps: θ₀ is 0, E_t is 2t − 1, M_t is 2t, whether or not each was made. */
export function halfSteps({ phase, iteration }: Pick<Frame, "phase" | "iteration">): number {
  return phase === "E" ? 2 * iteration - 1 : 2 * iteration;
}
