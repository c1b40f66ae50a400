import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { lecture } from "./lecture.ts";

const gradient = (change: object) => ({ learning: { kind: "gradient", ...change } });

/** θ by steps up the bound, where EM jumps to its top. */
export const gradientSteps: readonly Scene[] = [
  {
    id: "gradient-ascent",
    title: "Gradient ascent",
    about:
      "After an exact E-step the bound touches ℓ with the same slope (Fisher’s identity), so one gradient step on the bound is one on ℓ.",
    found: "After the 32 iterations EM takes, it is still 100 nats short.",
    session: mixture(2, {
      ...lecture,
      ...gradient({ stepSize: 0.5 }),
      stop: { maxIterations: 200 },
    }),
    view: { tab: "along" },
    walk: 4,
  },
  {
    id: "step-too-long",
    title: "A step too long",
    about: "A step size of 2, without backtracking: step on, and watch the first M-step.",
    found:
      "It leaps past the top of the bound, and ℓ falls by 129 nats. Nothing was promised, so the fall is drawn plainly, not in red.",
    session: mixture(2, {
      ...lecture,
      ...gradient({ stepSize: 2 }),
      stop: { maxIterations: 30 },
    }),
    view: { tab: "along" },
    walk: 2,
  },
  {
    id: "generalised-em",
    title: "Generalised EM",
    about: "Ten gradient steps with backtracking climb the bound part of the way.",
    found: "That is enough for ℓ never to fall: it ends where EM does, in twice the iterations.",
    session: mixture(2, {
      ...lecture,
      ...gradient({ stepSize: 0.2, steps: 10, backtracking: true }),
    }),
    view: { tab: "along" },
    walk: 4,
  },
  {
    id: "ecm",
    title: "ECM: block by block",
    about: "Weights, means and covariances learn in turn, with an E-step before each.",
    found: "Neither line ever falls, and it ends where EM does, in twice the iterations.",
    session: mixture(2, { ...lecture, learning: { kind: "ecm" } }),
    view: { tab: "along" },
    walk: 4,
  },
];
