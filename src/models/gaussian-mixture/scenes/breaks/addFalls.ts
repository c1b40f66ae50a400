import type { Scene } from "../../../contract/scene.ts";
import { fortyPoints } from "../points/fortyPoints.ts";
import { mixture } from "../session.ts";

/** The reference run `collapse-one-point-add-0.001`. */
export const addFalls: Scene = {
  id: "add-falls",
  title: "Adding εI can lower ℓ",
  about: "0.001\u00a0I is added after every M-step. Step on from iteration 11.",
  found:
    "ℓ falls, by 0.01 nats at once and 0.03 in all. No rule is broken: an M-step that is no maximiser promises nothing.",
  points: "Cloud with an outlier",
  session: mixture(2, {
    data: { points: fortyPoints },
    model: { floor: { kind: "add", eps: 0.001 } },
    start: {
      weights: [0.1, 0.9],
      means: [
        [2.65, 2.85],
        [0, 0],
      ],
      covariances: [
        [
          [1.5, 0],
          [0, 1.5],
        ],
        [
          [1.5, 0],
          [0, 1.5],
        ],
      ],
    },
    stop: { maxIterations: 25 },
  }),
  view: { tab: "terms" },
  walk: 22,
};
