import { type Frame, qOriginOf } from "../../engine/run/frame.ts";
import { lab } from "../lab/lab.ts";
import { frameBefore, shownFrame } from "../lab/selectors.ts";
import { followLate } from "./follow.ts";

/** From the first call on keeps what the formulas are worked out with up with the frame shown, while their tab is open. */
export const followStatistics = followLate<"statistics">(
  (s) => {
    const frame = shownFrame(s);
    const open = s.view.tab === "formulas" && s.activity !== "running" && !s.draft;
    const origin = frame && qOriginOf(frame);
    if (!open || !origin) return null;
    const point =
      s.view.picked !== null && s.view.picked < s.dataset.points.size ? s.view.picked : 0;
    return {
      key: [frame, s.run.id, point, frameBefore(s)?.theta ?? frame.theta],
      question: { topic: "statistics", origin, point },
    };
  },
  (found, [frame, , point, before]) =>
    lab.setState({
      statistics: { frame: frame as Frame, point: point as number, before, ...found },
    }),
);
