import { lab } from "../lab/lab.ts";
import { pointStyle, shownFrame, shownQTheta } from "../lab/selectors.ts";
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
