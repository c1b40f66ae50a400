import { lab } from "../lab/lab.ts";
import { shownPhi, shownTheta } from "../lab/selectors.ts";
import { setLikelihood } from "../seen/likelihood.ts";
import { followLate } from "./follow.ts";

/** Draws of each q, where ℓ is estimated over all images. */
export const DRAWS = 50;

/** From the first call on estimates ℓ over all images wherever a run has stopped or a frame is looked at. */
export const followLikelihood = followLate<"likelihood">(
  (s) => {
    const { activity, draft, dataset, run } = s;
    const [theta, phi] = [shownTheta(s), shownPhi(s)];
    const still = activity === "idle";
    if (!still || draft || theta === undefined || phi === undefined) return null;
    return {
      key: [run.id, dataset, theta, phi],
      question: { topic: "likelihood", theta, phi, draws: DRAWS },
    };
  },
  (found, [, , theta]) => {
    if (!found) return;
    setLikelihood({ ...found, theta });
    // What looks at the store looks again.
    lab.setState({});
  },
);
