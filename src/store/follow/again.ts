import { lab } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import { kept, wholeBefore } from "../run/thinning.ts";
import { followLate } from "./follow.ts";

/** From the first call on makes θ and φ of the frame shown again, where they were not kept. */
export const followAgain = followLate<"again">(
  (s) => {
    if (!shownFrame(s)?.thinned || s.activity === "running" || s.draft) return null;
    const { frames, id } = s.run;
    const at = wholeBefore(frames, s.cursor);
    const from = frames[at];
    if (!from) return null;
    return {
      key: [id, s.cursor],
      question: { topic: "again", from, halfSteps: s.cursor - at },
    };
  },
  ({ theta, phi }, [id, cursor]) =>
    lab.setState((s) => {
      const frame = s.run.frames[cursor as number];
      if (s.run.id !== id || !frame?.thinned) return {};
      const { thinned: _, ...rest } = frame;
      const frames = s.run.frames.slice();
      frames[cursor as number] = { ...rest, theta, qTheta: theta, phi };
      return { run: { ...s.run, frames: kept(frames, cursor as number) } };
    }),
);
