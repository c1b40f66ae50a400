import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";

const round = (variance: number) => [
  [variance, 0],
  [0, variance],
];

export const emptyComponent: Scene = {
  id: "empty-component",
  title: "An empty component",
  about: "Component 3 starts so small and far off that no point believes in it.",
  found:
    "Its weight becomes 0, its mean would be 0/0, and the run stops: a new start is all that helps.",
  session: mixture(3, {
    data: { generator: "three-blobs", n: 300, seed: 1 },
    start: {
      weights: [0.4, 0.4, 0.2],
      means: [
        [-3, 0],
        [3, 0],
        [5, 4],
      ],
      covariances: [round(1), round(1), round(0.004)],
    },
  }),
  view: { tab: "parameters" },
  walk: 1,
};
