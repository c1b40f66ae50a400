import { isRerun } from "../../engine/registry/draws.ts";
import { halfSteps } from "../../engine/run/frame.ts";
import { lab } from "../lab/lab.ts";
import type { Lab } from "../lab/state.ts";
import { followLate } from "./follow.ts";

/** Half-steps that reruns are taken on for: by leaps, so that few steps ask again. */
const REACH = [12, 24, 60, 120];

/** How far reruns of the run shown are to go; past the last reach they go no further. */
export function reachOf({ run }: Pick<Lab, "run">): number {
  const last = run.frames.at(-1);
  const made = last ? halfSteps(last) : 0;
  return REACH.find((reach) => made <= reach) ?? Math.max(...REACH);
}

/** From the first call on keeps the reruns up with the run shown, where its rules draw. */
export const followReruns = followLate<"reruns">(
  (s) => {
    const theta = s.run.frames[0]?.theta;
    const reach = reachOf(s);
    const busy = s.activity === "running" || s.activity === "playing";
    if (!s.view.reruns || busy || s.draft || !theta || !isRerun(s.choices)) return null;
    if (s.reruns?.run === s.run.id && s.reruns.reach === reach) return null;
    return {
      key: [s.run.id, reach],
      question: { topic: "reruns", theta, halfSteps: reach },
    };
  },
  (spreads, [run, reach]) =>
    lab.setState({ reruns: { run: Number(run), reach: Number(reach), spreads } }),
);
