import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const round = [
  [1, 0],
  [0, 1],
];

export const slow: Scene = {
  id: "slow",
  title: "Slow convergence",
  about:
    "Three overlapping components, from a fair start: watch how the distance to ℓ* shrinks in the log view.",
  found:
    "The components overlap, so each point’s label is largely missing, and an iteration leaves θ 97.5 % of its way to go: in the log view a long, straight, shallow line.",
  session: mixture(2, {
    data: {
      generator: "two-class-lecture",
      n: 600,
      seed: 6316,
      weights: [0.5, 0.5],
      means: [
        [1.3, 0],
        [-1.3, 0],
      ],
      covariances: [round, round],
    },
    start: roundStart(
      [
        [1, 1],
        [-1, -1],
      ],
      1,
    ),
    stop: { tolerance: 1e-9, maxIterations: 2000 },
  }),
  view: { log: true },
  walk: "end",
};
