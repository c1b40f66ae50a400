import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import { type End, heightOf } from "../run/frame.ts";
import { runOut } from "./run.ts";

/** What a run from one start came to; `fault` where θ₀ could not be made, as a sentence. */
export type Outcome =
  | {
      readonly seed: number;
      /** ℓ (𝓛 where ℓ is unknown), with a prior on θ plus log p(θ): what the run is judged by. */
      readonly reached: number;
      readonly iterations: number;
      readonly end: End;
      /** θ that it ended at. */
      readonly theta: unknown;
    }
  | { readonly seed: number; readonly fault: string };

/** The run of a session from the start that a rule draws with a seed, to its end. */
export function outcomeOf(data: Data, choices: Choices, rule: string, seed: number): Outcome {
  try {
    const { last, end } = runOut(data, { ...choices, start: { kind: rule, seed } });
    return { seed, reached: heightOf(last), iterations: last.iteration, end, theta: last.theta };
  } catch (error) {
    return { seed, fault: error instanceof Error ? error.message : String(error) };
  }
}
