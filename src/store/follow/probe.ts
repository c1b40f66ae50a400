import { lab } from "../lab/lab.ts";
import { follow } from "./follow.ts";

/** Keeps ℓ up with a θ that is dragged or typed. */
export function followDraft(): void {
  follow(
    ({ draft, activity }) =>
      draft && activity !== "starting"
        ? { key: [draft.theta], question: { topic: "probe", theta: draft.theta } }
        : null,
    (logLikelihood, [theta]) => {
      if (lab.getState().draft?.theta === theta) lab.setState({ draft: { theta, logLikelihood } });
    },
  );
}
