import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { setPortrait, targetOf } from "../seen/portrait.ts";
import { followLate } from "./follow.ts";

/** From the first call on keeps what is known of p up with θ, where the plane is that of z. */
export const followPortrait = followLate<"portrait">(
  (s) => {
    const { choices, dataset, activity, run } = s;
    const theta = s.draft ? undefined : shownTheta(s);
    if (theta === undefined || activity === "starting") return null;
    return {
      key: [targetOf(choices.model, dataset.points.size), dataset, theta, run.id],
      question: { topic: "portrait", theta },
    };
  },
  (portrait, [of]) => {
    if (!portrait) return;
    setPortrait({ ...portrait, of: String(of) });
    // What looks at the store looks again.
    lab.setState({});
  },
);
