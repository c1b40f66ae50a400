import type { Data } from "../../models/contract/kernel.ts";
import { type Choices, defaultStop } from "../registry/session.ts";
import { type Advanced, advance, begin } from "../run/advance.ts";
import type { Frame } from "../run/frame.ts";
import { coloursOf, newProblem, type Problem, responsibilitiesOn } from "../run/problem.ts";
import { finish } from "./finish.ts";

/** Exact EM from a given θ₀, to be run as far as asked. */
export function choicesFor(model: Choices["model"], start: unknown): Choices {
  return {
    model,
    start,
    inference: { kind: "exact" },
    learning: { kind: "closed-form" },
    stop: defaultStop,
    seed: 0,
  };
}

/** A frame of a model whose ℓ is known. */
export type KnownFrame<Theta = unknown> = Frame<Theta> & { readonly logLikelihood: number };

export interface Run {
  readonly frames: readonly KnownFrame[];
  readonly ended?: Advanced["ended"];
}

/** A run of at most `halfSteps` from θ₀ = `choices.start`; `look` sees every frame as it is made. */
export function runFor(
  data: Data,
  choices: Choices,
  halfSteps: number,
  look: (problem: Problem, frame: KnownFrame) => void = () => {},
): Run {
  const problem = newProblem(data, choices);
  const frames = [finish(begin(problem, choices.start)) as KnownFrame];
  for (let i = 0; i < halfSteps; i++) {
    const made = finish(advance(problem, frames.at(-1) as Frame));
    const [frame, ended] = [made.frame as KnownFrame | null, made.ended];
    if (frame) {
      frames.push(frame);
      look(problem, frame);
    }
    if (ended) return { frames, ended };
  }
  return { frames };
}

/** The rows of q in force: rows[n][c]. */
export function rowsOfQ(problem: Problem): number[][] {
  const count = coloursOf(problem.choices);
  const { size } = problem.data.points;
  const flat = responsibilitiesOn(problem, { from: 0, to: size });
  return Array.from({ length: size }, (_, n) =>
    Array.from({ length: count }, (_, c) => flat[c * size + n] as number),
  );
}
