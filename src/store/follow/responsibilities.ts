import type { Frame } from "../../engine/run/frame.ts";
import { lab } from "../lab/lab.ts";
import { hasLabel, pointStyle, shownFrame, shownQTheta } from "../lab/selectors.ts";
import { followLate } from "./follow.ts";

/** Keeps q up with the belief shown while the points are pies, from the first call on. */
export const followResponsibilities = followLate<"responsibilities">(
  (s) => {
    const theta = shownQTheta(s);
    const iteration = shownFrame(s)?.iteration ?? 0;
    if (theta === null || s.dataset.points.size === 0 || pointStyle(s) !== "pies") return null;
    return {
      key: [theta, iteration, s.run.id],
      question: { topic: "responsibilities", origin: { theta, iteration } },
    };
  },
  (values, [qTheta]) => lab.setState({ responsibilities: { qTheta, values } }),
);

/** From the first call on keeps each component's part of ℓ up with the frame shown, while its tab is open. */
export const followByComponent = followLate<"byComponent">(
  (s) => {
    const frame = shownFrame(s);
    const open = s.view.tab === "terms" && s.activity !== "running" && !s.draft;
    if (!open || !frame?.qTheta || !hasLabel(s)) return null;
    const { theta, qTheta, iteration } = frame;
    return {
      key: [frame, s.run.id],
      question: { topic: "byComponent", theta, origin: { theta: qTheta, iteration } },
    };
  },
  (found, [frame]) => lab.setState({ byComponent: { frame: frame as Frame, ...found } }),
);
