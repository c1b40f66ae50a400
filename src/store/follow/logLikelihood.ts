import { hasLimit } from "../../models/kinds.ts";
import { lab } from "../lab/lab.ts";
import { follow } from "./follow.ts";

/** Keeps ℓ up with a θ that is dragged or typed. */
export function followDraft(): void {
  follow(
    ({ draft, activity }) =>
      draft && activity !== "starting"
        ? { key: [draft.theta], question: { topic: "probe", theta: draft.theta } }
        : null,
    (found, [theta]) => {
      if (lab.getState().draft?.theta === theta) lab.setState({ draft: { theta, ...found } });
    },
  );
}

/** Finds ℓ* once a run, by running on from its last frame, while the log view is open. */
export function followLimit(): void {
  follow(
    (s) => {
      const from = s.run.frames.at(-1);
      if (!s.view.log || !hasLimit(s.choices.model) || !from || s.activity === "running")
        return null;
      return { key: [s.run.id, s.dataset], question: { topic: "limit", from } };
    },
    (found, [run]) => lab.setState({ limit: { run: Number(run), ...found } }),
  );
}
