import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import { advance, begin, endOf } from "../run/advance.ts";
import type { End, Frame } from "../run/frame.ts";
import { finish, newProblem } from "../run/problem.ts";
import { startOf } from "../run/startOf.ts";
import { stopAt } from "../run/stopRule.ts";
import { RECENT } from "../thread/protocol.ts";

/**
 * The run of a session by its stop rule, frame by frame from θ₀ on, as the host makes it; what
 * it returns is its end. Throws Error with a sentence where θ₀ can't be made.
 */
export function* run(data: Data, choices: Choices): Generator<Frame, End> {
  const problem = newProblem(data, choices);
  let last = finish(begin(problem, startOf(data, choices)));
  yield last;
  const recent = [last];
  for (;;) {
    const { frame, ended } = finish(advance(problem, last));
    if (frame) {
      yield frame;
      last = frame;
      recent.push(frame);
      if (recent.length > RECENT) recent.shift();
    }
    const end = ended ? endOf(ended) : stopAt(choices, data.points.size, recent);
    if (end) return end;
    if (!frame) throw new Error("The run has no next half-step and no end.");
  }
}

/** A run to its end: the last frame that was made, and why it ended. `see` is handed every frame. */
export function runOut(
  data: Data,
  choices: Choices,
  see: (frame: Frame) => void = () => {},
): { readonly last: Frame; readonly end: End } {
  const task = run(data, choices);
  let last: Frame | null = null;
  for (;;) {
    const { done, value } = task.next();
    if (!done) {
      last = value;
      see(value);
    } else if (last) return { last, end: value };
  }
}
