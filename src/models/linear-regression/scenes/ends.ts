import { SESSION } from "../../../checks/format.ts";
import type { Scene } from "../../contract/scene.ts";
import { line, names } from "./given.ts";

export const runsAway: Scene = {
  id: "regression-runs-away",
  title: "λ runs away",
  about:
    "Pairs in which x tells nothing of y. MacKay’s rule sets λ = γ/mᵀm, and γ, the count of weights that the data tell, goes to 0.",
  found:
    "1/λ, the variance of the prior, goes to 0 and the weights with it: the best explanation is noise alone, and no finite λ is best.",
  points: "pairs without a relation",
  session: {
    format: SESSION,
    data: {
      points: [
        [-0.9, 0.3],
        [-0.6, -0.4],
        [-0.3, 0.2],
        [-0.1, -0.3],
        [0.1, 0.4],
        [0.3, -0.2],
        [0.6, 0.3],
        [0.9, -0.3],
      ],
      ...names,
    },
    model: line,
    start: { beta: 1, lambda: 1 },
    learning: { kind: "mackay" },
    stop: { tolerance: 0, maxIterations: 300 },
  },
  view: { tab: "map" },
  walk: 4,
};

export const perfect: Scene = {
  id: "regression-perfect-fit",
  title: "A perfect fit",
  about: "Points on a line, and a line to fit them. Step on, and watch β.",
  found:
    "Nothing is left over, so β goes to infinity and ℓ with it: the singularity of regression. It is shown as that, and the run stops.",
  points: "six points on a line",
  session: {
    format: SESSION,
    data: {
      points: [-2, -1, 0, 1, 2, 3].map((x) => [x, 0.5 * x + 1]),
      ...names,
    },
    model: line,
    start: { beta: 1, lambda: 1 },
  },
  walk: 6,
};
