import { follow } from "./follow.ts";
import { lab } from "./lab.ts";

/** Finds ℓ* once a run, by running on from its last frame, while the log view is open. */
export function followLimit(): void {
  follow(
    (s) => {
      const from = s.run.frames.at(-1);
      if (!s.view.log || !from || s.activity === "running") return null;
      // A run that went on past ℓ* had been seen to settle on a saddle.
      const { run, logLikelihood = 0 } = s.limit ?? {};
      const past = run === s.run.id && from.logLikelihood > logLikelihood + 1e-9;
      return { key: [s.run.id, s.dataset, past], question: { topic: "limit", from } };
    },
    (found, [run]) => lab.setState({ limit: { run: Number(run), ...found } }),
  );
}
