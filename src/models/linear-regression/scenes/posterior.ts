import { SESSION } from "../../../checks/format.ts";
import type { Scene } from "../../contract/scene.ts";
import { line, names } from "./given.ts";

export const prior: Scene = {
  id: "regression-prior",
  title: "The prior, then point by point",
  about:
    "No points, so q(w) is the prior: lines of any slope. β and λ are held. Take Add and click a point in; then another, then ten: q follows.",
  found: "One point pins every line near it, two tilt them, ten leave a narrow band: q(w) shrinks.",
  points: "no points yet",
  session: {
    format: SESSION,
    data: { points: [], ...names },
    model: line,
    start: { beta: 25, lambda: 2 },
    learning: { kind: "closed-form", hold: ["beta", "lambda"] },
  },
  view: { tab: "weights", plane: { x: [-1.2, 1.2], y: [-1.6, 1.6] } },
  walk: 1,
};

export const tenPoints: Scene = {
  id: "regression-ten-points",
  title: "Ten points later",
  about: "The same prior and ten points of a line. Drag them, erase some, or add more: q follows.",
  found: "q(w) is 11 times as narrow as the prior in the intercept, 6 times in the slope.",
  points: "ten points about a line",
  session: {
    format: SESSION,
    data: {
      points: [
        [-0.9, -0.8],
        [-0.7, -0.62],
        [-0.5, -0.61],
        [-0.3, -0.28],
        [-0.1, -0.42],
        [0.1, -0.15],
        [0.3, -0.22],
        [0.5, 0.06],
        [0.7, 0.02],
        [0.9, 0.21],
      ],
      ...names,
    },
    model: line,
    start: { beta: 25, lambda: 2 },
    learning: { kind: "closed-form", hold: ["beta", "lambda"] },
  },
  view: { tab: "weights", plane: { x: [-1.2, 1.2], y: [-1.6, 1.6] } },
  walk: 1,
};

export const outlier: Scene = {
  id: "regression-outlier",
  title: "An outlier",
  about:
    "Eleven points about a line and one far from it. Run to convergence, then drag the outlier back.",
  found:
    "The noise has to explain it: 1/β grows, the band of a new y widens everywhere, and the line tilts.",
  points: "a line with an outlier",
  session: {
    format: SESSION,
    data: {
      points: [
        [-1, -0.02],
        [-0.8, 0.15],
        [-0.6, 0.16],
        [-0.4, 0.34],
        [-0.2, 0.37],
        [0, 0.52],
        [0.2, 0.58],
        [0.4, 0.73],
        [0.6, 0.77],
        [0.8, 0.93],
        [1, 0.99],
        [0.7, -1.6],
      ],
      ...names,
    },
    model: line,
    start: { beta: 1, lambda: 1 },
  },
  view: { picked: 11, tab: "point" },
  walk: "end",
};
