import type { Choices } from "../../engine/registry/session.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Dataset } from "../dataset.ts";

/** Four points of two classes, one of them observed. */
export const fourPoints: Dataset = {
  points: pointsFromRows([
    [2.1, 0.3],
    [-1.9, 0.4],
    [1.7, -0.2],
    [-2.3, 0.1],
  ]),
  labels: Int16Array.of(0, 1, 0, 1),
  observed: Int16Array.of(0, -1, -1, -1),
  source: { kind: "drawn" },
  truth: null,
};

/** Exact EM for two components from a θ of its own. */
export const twoComponents = {
  model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  start: {
    weights: [0.5, 0.5],
    means: [
      [1, 2],
      [0, -2],
    ],
    covariances: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
  },
  inference: { kind: "exact" },
  learning: { kind: "closed-form" },
  stop: { tolerance: 1e-6, maxIterations: 500 },
  seed: 6316,
} satisfies Choices;
