import { SESSION } from "../../checks/format.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";

const sine = {
  points: [
    [-0.95, -0.02],
    [-0.7, -0.98],
    [-0.45, -0.79],
    [-0.2, -0.74],
    [0, 0.13],
    [0.25, 0.55],
    [0.5, 1.12],
    [0.75, 0.61],
    [0.95, 0.31],
  ],
  columns: ["x", "y"],
};

const ninePoints: Scene = {
  id: "regression-nine-points",
  title: "Nine points and a polynomial of degree 9",
  about:
    "Ten weights for nine points of a sine. Fitted alone they would go through every point; here λ, learnt from the same points, says how far they may go.",
  found:
    "The evidence settles on a curve that leaves the noise to the noise, with no point held out: between the points the band widens, beyond them it opens.",
  session: {
    format: SESSION,
    data: sine,
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 9 } },
    start: { beta: 1, lambda: 1 },
    stop: { tolerance: 1e-9, maxIterations: 2000 },
  },
  view: { tab: "map" },
  walk: 2,
};

export const scenes: readonly SceneGroup[] = [
  { heading: "Bayesian linear regression", scenes: [ninePoints] },
];
