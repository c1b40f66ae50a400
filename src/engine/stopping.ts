import type { Line, Promised } from "../rules/contract.ts";
import type { End, Frame } from "./frame.ts";
import { inferenceRules, learningRules, modelOf } from "./registry.ts";
import type { Choices } from "./session.ts";

/** What the rules in force promise of the half-step that led to a frame of this phase. */
export function promisedOf(choices: Choices, phase: Frame["phase"]): Promised {
  const learning = learningRules[choices.learning.kind];
  const byLearning = learning.promised(modelOf(choices.model), choices.model);
  return phase === "E" ? inferenceRules[choices.inference.kind].promised : byLearning;
}

/** A fall is more than this share of 1 + |value| (DESIGN §1). */
const FALL = 1e-10;

/** The promised lines that fell between two consecutive frames. */
export function brokenPromises(choices: Choices, before: Frame, after: Frame): readonly Line[] {
  return promisedOf(choices, after.phase).neverFalls.filter((line) => {
    const [from, to] = [before[line], after[line]];
    return from !== null && to !== null && from - to > FALL * (1 + Math.abs(from));
  });
}

/** Why a run stops at `frame`, the frame before it being `before`; null where it goes on. */
export function stopAt(choices: Choices, size: number, before: Frame, frame: Frame): End | null {
  if (frame.phase !== "M") return null;
  const { tolerance, maxIterations } = choices.stop;
  const { objective } = promisedOf(choices, "M");
  const rise = objective && riseOf(objective, before, frame) / size;
  if (tolerance > 0 && rise !== null && rise < tolerance) return { reason: "converged" };
  return frame.iteration >= maxIterations ? { reason: "cap" } : null;
}

/** Rise of the objective over the iteration that ends at `frame`. */
function riseOf(objective: Line, before: Frame, frame: Frame): number {
  return (frame[objective] ?? 0) - (before[objective] ?? 0);
}
