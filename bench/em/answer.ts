import type { GaussianMixtureTheta } from "../../src/models/gaussian-mixture/theta.ts";
import { type Contender, timed, warmUp } from "./contender.ts";
import { type EmProblem, emProblem, type Size } from "./problem.ts";
import { referenceLogLikelihood } from "./reference.ts";

/** What a contender is asked, in a process or worker of its own. */
export type Ask =
  | { readonly ask: "check"; readonly iterations: number }
  | { readonly ask: "warm"; readonly milliseconds: number }
  | { readonly ask: "round"; readonly iterations: number };

export interface Checked {
  readonly theta: GaussianMixtureTheta;
  /** ℓ(θ) by the reference, and as the contender reports it itself. */
  readonly reference: number;
  readonly reported: number | null;
}

export interface Replies {
  readonly check: Checked;
  /** Iterations that last about the milliseconds asked. */
  readonly warm: number;
  /** Milliseconds an iteration. */
  readonly round: number;
}

/** Answers for one contender at one size. */
export function answering(
  make: (problem: EmProblem) => Contender,
  size: Size,
): (ask: Ask) => Replies[Ask["ask"]] {
  const problem = emProblem(size);
  const contender = make(problem);
  return (ask) => {
    switch (ask.ask) {
      case "check": {
        contender.restart();
        for (let i = 0; i < ask.iterations; i++) contender.iterate();
        const theta = contender.theta();
        const reference = referenceLogLikelihood(problem.rows, theta);
        return { theta, reference, reported: contender.logLikelihood?.() ?? null };
      }
      case "warm":
        return warmUp(contender, ask.milliseconds);
      case "round":
        return timed(contender, ask.iterations);
    }
  };
}
