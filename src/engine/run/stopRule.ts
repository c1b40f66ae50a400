import type { Line, OwnLine } from "../../models/contract/rule.ts";
import type { Choices } from "../registry/session.ts";
import { type End, type Frame, isWhole, lineAt } from "./frame.ts";
import { cycleOf, objectiveOf } from "./promises.ts";

/**
 * Why a run stops at the last of `frames`, consecutive ones of a run over at least a cycle of
 * the learning rule; null where it goes on.
 */
export function stopAt(choices: Choices, size: number, frames: readonly Frame[]): End | null {
  const frame = frames.at(-1);
  if (!frame || frame.phase === "init" || !isWhole(frame)) return null;
  const { tolerance, maxIterations } = choices.stop;
  const objective = objectiveOf(choices, frame.iteration);
  const rise = objective && riseOf(objective, choices, frames, frame);
  // A line that fell by more, where a promise broke, has not settled.
  if (objective && tolerance > 0 && rise !== null && Math.abs(rise) / Math.max(1, size) < tolerance)
    return frame.stuck
      ? { reason: "stuck", iteration: frame.iteration }
      : { reason: "converged", objective, ...overOf(choices) };
  if (frame.iteration < maxIterations) return null;
  return objective ? { reason: "cap" } : { reason: "cap", unjudged: true };
}

function overOf(choices: Choices): { over?: number } {
  const over = cycleOf(choices);
  return over === 1 ? {} : { over };
}

/** Rise of the objective over the cycle that ends at `frame`; null where it is not known. */
function riseOf(
  objective: Line | OwnLine,
  choices: Choices,
  frames: readonly Frame[],
  frame: Frame,
): number | null {
  const cycle = cycleOf(choices);
  const first = frame.iteration - cycle + 1;
  if (first < 1 || objectiveOf(choices, first) !== objective) return null;
  // ℓ does not move in an E-step, so that it tells θ of the iteration before; 𝓛 does.
  const before = frames.find((one) =>
    objective === "logLikelihood" && !isWhole(one)
      ? one.iteration === first
      : isWhole(one) && one.iteration === first - 1,
  );
  const [from, to] = [before ? lineAt(before, objective) : null, lineAt(frame, objective)];
  return from === null || to === null ? null : to - from;
}
