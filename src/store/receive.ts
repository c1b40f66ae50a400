import type { Frame } from "../engine/frame.ts";
import type { RunEvents } from "./client.ts";
import { lab } from "./lab.ts";
import type { Run } from "./state.ts";

/** What a report does to the state; one about a run that is no longer shown does nothing. */
export const receive: RunEvents = {
  begun(run, frame) {
    if (lab.getState().run.id !== run) return;
    lab.setState((s) => ({
      run: { ...s.run, frames: [frame] },
      cursor: 0,
      activity: "idle",
      draft: null,
    }));
  },

  frames(run, frames) {
    if (lab.getState().run.id !== run) return;
    lab.setState((s) => {
      const next = appended(s.run, frames);
      const queued = s.activity === "stepping" ? Math.max(0, s.queued - 1) : s.queued;
      return { run: next, cursor: next.frames.length - 1, queued, draft: null };
    });
  },

  stopped(run, end) {
    if (lab.getState().run.id !== run) return;
    lab.setState((s) => ({
      run: { ...s.run, end: end ?? s.run.end },
      queued: end ? 0 : s.queued,
      activity: s.activity === "playing" && !end ? "playing" : "idle",
    }));
  },

  failed(run, message) {
    const s = lab.getState();
    if (s.run.id !== run) return;
    const quiet = { activity: "idle", queued: 0, draft: null, reach: null } as const;
    const notice = { kind: "error", text: message } as const;
    const before = s.past.at(-1);
    // A start that cannot be made leaves everything as it was.
    if (s.run.frames.length === 0 && before)
      lab.setState({ ...before, ...quiet, notice, past: s.past.slice(0, -1) });
    else lab.setState({ ...quiet, notice });
  },
};

/** The run with frames added; θ that did not change is kept as one object, so that a trace stays small. */
export function appended(run: Run, frames: readonly Frame[]): Run {
  const all = run.frames.slice();
  for (const frame of frames) {
    const before = all.at(-1);
    if (!before) all.push(frame);
    else if (frame.phase === "E") all.push({ ...frame, theta: before.theta, belief: before.theta });
    else all.push({ ...frame, belief: before.belief });
  }
  return { ...run, frames: all, end: null };
}
