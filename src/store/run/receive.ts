import type { Frame } from "../../engine/run/frame.ts";
import type { Spec } from "../../models/kinds.ts";
import { lab, resting } from "../lab/lab.ts";
import { isBare } from "../lab/selectors.ts";
import type { Lab, Run } from "../lab/state.ts";
import { thinningOf } from "./lateThinning.ts";
import type { RunEvents } from "./wire/client.ts";

/** What the last start that could not be made said; the next one that is made takes it away. */
let refused: Lab["notice"] = null;

/** What a report on the newest work does to the state. */
export const receive: RunEvents = {
  begun(frame) {
    lab.setState((s) => ({
      run: { ...s.run, frames: [frame] },
      cursor: 0,
      activity: "idle",
      draft: null,
      ...(s.notice !== null && s.notice === refused && { notice: null }),
    }));
  },

  frames(frames) {
    lab.setState((s) => {
      const next = appended(s.run, frames, s.choices.model);
      const queued = s.activity === "stepping" ? Math.max(0, s.queued - 1) : s.queued;
      return { run: next, cursor: next.frames.length - 1, queued, draft: null };
    });
  },

  stopped(end) {
    lab.setState((s) => ({
      run: { ...s.run, end: end ?? s.run.end },
      queued: end ? 0 : s.queued,
      activity: s.activity === "playing" && !end ? "playing" : "idle",
    }));
  },

  failed(message) {
    const s = lab.getState();
    const notice = { kind: "error", text: message } as const;
    // A start that cannot be made leaves everything as it was when there was last something to show.
    const before = s.past.findLastIndex((one) => one.run.frames.length > 0 || isBare(one));
    const shown = s.past[before];
    if (s.run.frames.length === 0) refused = notice;
    if (s.run.frames.length === 0 && shown)
      lab.setState({ ...shown, ...resting, notice, past: s.past.slice(0, before) });
    else lab.setState({ ...resting, notice });
  },
};

/** The run with frames added, θ and φ kept of some where the model has them made again; θ or φ that did not change is kept as one object, so that a trace stays small. */
export function appended(run: Run, frames: readonly Frame[], model: Spec): Run {
  const all = run.frames.slice();
  for (const frame of frames) {
    const before = all.at(-1);
    if (!before || frame.phase === "EM") all.push(frame);
    else if (frame.phase === "E") all.push({ ...frame, theta: before.theta, qTheta: before.theta });
    else if (frame.phi === undefined) all.push({ ...frame, qTheta: before.qTheta });
    else all.push({ ...frame, phi: before.phi });
  }
  return { ...run, frames: thinningOf(model)?.kept(all) ?? all, end: null };
}
