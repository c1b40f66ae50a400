import { SESSION } from "../../checks/format.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";

/** The first model that is no mixture. */
const ppca: Scene = {
  id: "ppca",
  title: "PPCA: the principal line",
  about:
    "Each point came from a place on the line plus round noise. The E-step finds the place and its spread, the M-step the line.",
  found: "EM climbs to the closed form by eigenvectors.",
  session: {
    format: SESSION,
    data: {
      generator: "two-class-lecture",
      n: 150,
      seed: 6316,
      weights: [1],
      means: [[1, 0.5]],
      covariances: [
        [
          [3, 1.6],
          [1.6, 1.5],
        ],
      ],
    },
    model: { kind: "ppca" },
    start: { mean: [-1, 2], loadings: [[-0.5], [1]], noise: 2 },
    stop: { tolerance: 1e-9 },
  },
  view: { tab: "parameters" },
  walk: 1,
};

export const scenes: readonly SceneGroup[] = [{ heading: "Data and models", scenes: [ppca] }];
