import { type Frame, qOriginOf } from "../../../engine/run/frame.ts";
import { lab } from "../../lab/lab.ts";
import { hasLabel, pointStyle, shownFrame } from "../../lab/selectors.ts";
import type { Lab } from "../../lab/state.ts";
import { followLate } from "../follow.ts";

/** Keeps q up with the belief shown while the points are pies, from the first call on. */
export const followResponsibilities = followLate<"responsibilities">(
  (s) => {
    const frame = s.draft ? undefined : shownFrame(s);
    const origin = frame ? qOriginOf(frame) : null;
    if (!origin || s.dataset.points.size === 0 || !isWanted(s)) return null;
    return {
      key: [origin.theta, origin.iteration, s.run.id],
      question: { topic: "responsibilities", origin },
    };
  },
  (values, [qTheta]) => lab.setState({ responsibilities: { qTheta, values } }),
);

/** Whether each point's q is drawn: as a pie, or as the share of it that a symbol stands for. */
const isWanted = (s: Lab): boolean =>
  pointStyle(s) === "pies" || (s.view.tab === "formulas" && hasLabel(s));

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
