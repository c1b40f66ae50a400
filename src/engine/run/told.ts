import type { Ended, Evidence } from "../../models/contract/kernel.ts";
import type { Move } from "../../models/contract/rule.ts";
import { kernelFor } from "../../models/faces.ts";
import { ellOf } from "../../models/kinds.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "./frame.ts";
import { movesOf } from "./phases.ts";
import type { Problem } from "./problem.ts";
import { promisedOf, touchesIn } from "./promises.ts";

/** Nats beyond which log-densities are no longer told apart: their squares and sums leave the doubles. */
const LARGEST = 1e250;

/** Where a half-step stands, and what is promised of it. */
export function at(choices: Choices, phase: Move, iteration: number) {
  return {
    phase,
    iteration,
    ...(phase === "E" && movesOf(choices).length === 1 && ({ whole: true } as const)),
    ...(phase === "E" && touchesIn(choices, iteration) && ({ touches: true } as const)),
    neverFalls: promisedOf(choices, phase, iteration),
  };
}

/** Why EM ends with a half-step, where it does. */
export interface Stopping {
  readonly ended?: Ended & { readonly iteration: number };
}

/** What has left the numbers, as by a gradient step that is too long, is no frame. */
export function inRange(frame: Frame, end?: Stopping): Stopping & { readonly frame: Frame | null } {
  const { logLikelihood, elbo, rounding, logPrior, lines = {} } = frame;
  const told = [logLikelihood ?? 0, elbo, rounding, logPrior, ...Object.values(lines)];
  if (told.every((line) => Math.abs(line ?? Number.NaN) < LARGEST)) return { frame, ...end };
  const { iteration } = frame;
  return { frame: null, ended: { status: "degenerate", components: [], iteration } };
}

/** ℓ as it is known: itself, an estimate with its standard error, or null. */
export function ellIn({ choices }: Problem, { logLikelihood, variance }: Evidence<unknown>) {
  const known = ellOf(choices.model);
  if (known === "unknown") return { logLikelihood: null };
  return known === null
    ? { logLikelihood }
    : { logLikelihood, error: Math.sqrt(variance ?? Number.NaN) };
}

/** 𝓛(q, θ) = E_q[log p(x, z | θ)] + H(q), with its terms and the lines of the kind's own. */
export function boundOf(
  { data, choices }: Problem,
  { stats, entropy }: Evidence<unknown>,
  theta: unknown,
) {
  const { model: spec } = choices;
  const kernel = kernelFor(spec, data);
  const terms = [...kernel.expectedLogJoint(spec, stats, theta), entropy];
  const lines = kernel.lines?.(spec, data, stats, theta);
  return {
    elbo: terms.reduce((sum, term) => sum + term, 0),
    terms,
    rounding: kernel.rounding(spec, stats, theta),
    ...(lines && { lines }),
  };
}
