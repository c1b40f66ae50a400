import { type Frame, qOriginOf } from "../../../engine/run/frame.ts";
import { lab } from "../../lab/lab.ts";
import { frameBefore, shownFrame } from "../../lab/selectors.ts";
import type { Lab } from "../../lab/state.ts";
import { follow } from "../follow.ts";

/** From one step before θ_{t−1} to one and a half past θ_t; 0 and 1 are among them. */
export const positions: readonly number[] = Array.from({ length: 36 }, (_, i) => (i - 10) / 10);

/** The two ends of the step shown and where each bound's q comes from; null before θ has moved. */
function stepShown(s: Lab) {
  const frame = shownFrame(s);
  const before = frameBefore(s);
  const origins = [before, frame].flatMap((one) => (one && qOriginOf(one)) ?? []);
  if (!frame || !before || frame.thinned || before.thinned) return null;
  if (frame.phase !== "E") return { a: before.theta, b: frame.theta, origins: origins.slice(-1) };
  const first = s.run.frames[s.cursor - 2];
  return before.phase === "M" && first && !first.thinned
    ? { a: first.theta, b: frame.theta, origins }
    : null;
}

/** Keeps the curves along the step up with the frame shown, while their tab is open. */
export function followStep(): void {
  follow(
    (s) => {
      const step = s.view.tab === "along" && s.activity !== "running" && !s.draft && stepShown(s);
      if (!step) return null;
      return {
        key: [shownFrame(s), s.run.id],
        question: { topic: "along", at: positions, ...step },
      };
    },
    (curves, [frame]) => lab.setState({ along: { frame: frame as Frame, ...curves } }),
  );
}
