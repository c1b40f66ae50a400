import { type Frame, qOriginOf } from "../../engine/run/frame.ts";
import { lab } from "../lab/lab.ts";
import { hasLabel, shownFrame } from "../lab/selectors.ts";
import { followLate } from "./follow.ts";

/** From the first call on keeps each component's part of ℓ up with the frame shown, while its tab is open. */
export const followByComponent = followLate<"byComponent">(
  (s) => {
    const frame = shownFrame(s);
    const open = s.view.tab === "terms" && s.activity !== "running" && !s.draft;
    const origin = frame && qOriginOf(frame);
    if (!open || !origin || !hasLabel(s)) return null;
    return {
      key: [frame, s.run.id],
      question: { topic: "byComponent", theta: frame.theta, origin },
    };
  },
  (found, [frame]) => lab.setState({ byComponent: { frame: frame as Frame, ...found } }),
);
