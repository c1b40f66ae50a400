import { lab } from "../lab/lab.ts";
import { pointStyle, shownBelief, shownFrame } from "../lab/selectors.ts";
import { followLate } from "./followLate.ts";

/** Keeps q up with the belief shown while the points are pies, from the first call on. */
export const followWeights = followLate<"belief">(
  (s) => {
    const theta = shownBelief(s);
    const iteration = shownFrame(s)?.iteration ?? 0;
    if (theta === null || s.dataset.points.size === 0 || pointStyle(s) !== "pies") return null;
    return {
      key: [theta, iteration, s.run.id],
      question: { topic: "belief", belief: { theta, iteration } },
    };
  },
  (values, [belief]) => lab.setState({ weights: { belief, values } }),
);
