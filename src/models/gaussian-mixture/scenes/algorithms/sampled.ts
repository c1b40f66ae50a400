import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { lecture } from "./lecture.ts";

/** q that is no posterior: one label a point, the likeliest or some drawn. */
export const sampled: readonly Scene[] = [
  {
    id: "classification-em",
    title: "Classification EM",
    about: "Each point goes wholly to its most probable component. 𝓛 never falls, ℓ may.",
    found:
      "The answer is biased: the means lie further apart than EM’s, and ℓ ends 1.2 nats lower.",
    session: mixture(2, { ...lecture, inference: { kind: "hard" } }),
    view: { labels: true, tab: "parameters" },
    walk: "end",
  },
  {
    id: "monte-carlo-em",
    title: "Monte-Carlo EM",
    about: "Three labels are drawn for each point, and their shares are q.",
    found:
      "A gap stays even after the E-step, both lines jitter about EM’s answer, and only the cap ends the run.",
    session: mixture(2, {
      ...lecture,
      inference: { kind: "monte-carlo", samples: 3 },
      stop: { maxIterations: 60 },
    }),
    walk: "end",
  },
];
