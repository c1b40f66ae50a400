import type { Ended } from "../../models/contract/kernel.ts";
import type { Line, Move, OwnLine } from "../../models/contract/rule.ts";

/** Which half-step a frame stands after: none yet, an E-step, an M-step, or both at once. */
export type Phase = "init" | Move;

/** Where a q comes from: the θ it was made at, and the iteration, on which some rules depend. */
export interface QOrigin {
  readonly theta: unknown;
  readonly iteration: number;
  /** What tells it instead, where it has parameters of its own: θ is then that of ℓ alone. */
  readonly phi?: unknown;
}

/**
 * Everything known after one half-step; small and immutable. q is not stored: it is the
 * posterior under `qTheta`, the θ it came from, or q_φ. All values in nats, summed over points.
 */
export interface Frame<Theta = unknown> {
  readonly phase: Phase;
  /** t of θ_t after an M-step; the E-step before it has the same t; 0 at the start. */
  readonly iteration: number;
  readonly theta: Theta;
  /** After a half-step that is all of its iteration, though it moved q alone. */
  readonly whole?: true;
  /** The θ that the q in force came from, θ itself where φ tells it; null where there is no q yet. */
  readonly qTheta: Theta | null;
  /** What tells q where it has parameters of its own, from θ₀ on; else left out. */
  readonly phi?: unknown;
  /** ℓ(θ), or an estimate of it; null where it is unknown. */
  readonly logLikelihood: number | null;
  /** The standard error of an estimated ℓ, in nats. */
  readonly error?: number;
  /** 𝓛(q, θ); null where there is no q yet. */
  readonly elbo: number | null;
  /** The lines of the kind's own, where it has any and there is a q. */
  readonly lines?: Readonly<Record<string, number>>;
  /** log p(θ) of the prior on θ; 0 where there is none. */
  readonly logPrior: number;
  /** The terms of 𝓛 as the model names them, H(q) last; their sum is `elbo`. */
  readonly terms: readonly number[] | null;
  /** What rounding may put between 𝓛 and its definition, in nats; left out where there is no 𝓛. */
  readonly rounding?: number;
  /** Where θ and φ are left out, the θ of q with them: going on from a frame before makes them again. */
  readonly thinned?: true;
  /** The lines that the rules promised not to let fall in this half-step. */
  readonly neverFalls: readonly (Line | OwnLine)[];
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
  | { readonly reason: "converged"; readonly objective: Line | OwnLine; readonly over?: number }
  | ({
      readonly reason: Ended["status"];
      /** The iteration whose M-step has no finite answer. */
      readonly iteration: number;
    } & Omit<Ended, "status">);

/**
 * A line as it is promised, judged and shown, in nats: ℓ or 𝓛, with a prior on θ plus log p(θ), or
 * one of the kind's own; null where it has no value, as 𝓛 where there is no q yet.
 */
export function lineAt(frame: Frame, line: Line | OwnLine): number | null {
  if (line !== "logLikelihood" && line !== "elbo")
    return frame.lines?.[line.slice("lines.".length)] ?? null;
  const value = frame[line];
  return value === null ? null : value + frame.logPrior;
}

/** What a run is judged by at a frame, in nats: ℓ, else 𝓛, with a prior on θ plus log p(θ). */
export const heightOf = (frame: Frame): number =>
  lineAt(frame, "logLikelihood") ?? lineAt(frame, "elbo") ?? Number.NaN;

/** A frame whose lines are those of `lineAt`, to be drawn and told. */
export function withLogPrior<F extends Frame>(frame: F): F {
  if (frame.logPrior === 0) return frame;
  return {
    ...frame,
    logLikelihood: lineAt(frame, "logLikelihood"),
    elbo: lineAt(frame, "elbo"),
  };
}

/** Whether θ has a number: that of a target alone has none, and all that is told of it is of q. */
export const hasTheta = ({ theta }: Pick<Frame, "theta">): boolean =>
  Object.keys(theta ?? { unknown: true }).length > 0;

/** Whether an iteration ends with a frame, or the run begins with it. */
export const isWhole = ({ phase, whole }: Pick<Frame, "phase" | "whole">): boolean =>
  phase !== "E" || whole === true;

/**
 * Place of a frame on the axis of half-steps: θ₀ is 0, E_t is 2t − 1, M_t is 2t, whether or not each
 * was made; what is all of iteration t is 2t.
 */
export function halfSteps(frame: Pick<Frame, "phase" | "iteration" | "whole">): number {
  return isWhole(frame) ? 2 * frame.iteration : 2 * frame.iteration - 1;
}

/** A frame without θ and φ: its numbers. */
export const thinned = (frame: Frame): Frame =>
  frame.thinned
    ? frame
    : { ...frame, theta: undefined, qTheta: null, phi: undefined, thinned: true };

/** Where the q in force comes from; null where there is none yet, or it is to be made again. */
export function qOriginOf({ qTheta, iteration, phi }: Frame): QOrigin | null {
  return qTheta === null ? null : { theta: qTheta, iteration, phi };
}
