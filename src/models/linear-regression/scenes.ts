import { SESSION } from "../../checks/format.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";

const line = { kind: "linear-regression", basis: { kind: "polynomial", degree: 1 } };
const names = { columns: ["x", "y"] };

/** Of sin πx. */
const nine = [
  [-0.95, -0.02],
  [-0.7, -0.98],
  [-0.45, -0.79],
  [-0.2, -0.74],
  [0, 0.13],
  [0.25, 0.55],
  [0.5, 1.12],
  [0.75, 0.61],
  [0.95, 0.31],
];

const ninePoints: Scene = {
  id: "regression-nine-points",
  title: "Nine points, a polynomial of degree 9",
  about:
    "Ten weights for nine points of a sine: left alone they would go through them all. Here λ, learnt from the same points, says how far they may go.",
  found:
    "The evidence settles on a smooth curve, with no point held out: λ and β leave the noise to the noise. Beyond the points the band opens.",
  points: "nine points about a sine",
  session: {
    format: SESSION,
    data: { points: nine, ...names },
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 9 } },
    start: { beta: 1, lambda: 1 },
    stop: { tolerance: 1e-8, maxIterations: 2000 },
  },
  view: { tab: "map" },
  walk: 2,
};

const prior: Scene = {
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

const tenPoints: Scene = {
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

const runsAway: Scene = {
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

const perfect: Scene = {
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

const outlier: Scene = {
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

const sideBySide: Scene = {
  id: "regression-em-and-mackay",
  title: "EM and MacKay’s rule, side by side",
  about:
    "A: EM, which never lets ℓ fall. B: MacKay’s fixed point, which promises nothing. Both from β = λ = 1, on nine points. Which arrives sooner?",
  found:
    "Both end at the same β and λ; to a millionth of a nat the fixed point takes 34 iterations, EM 109.",
  points: "nine points about a sine",
  session: {
    format: SESSION,
    data: { points: nine, ...names },
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 3 } },
    start: { beta: 1, lambda: 1 },
    stop: { tolerance: 0, maxIterations: 120 },
  },
  view: { study: { kind: "compare", rules: "MacKay" } },
};

const mapWeights: Scene = {
  id: "regression-map-weights",
  title: "Weights as a point",
  about:
    "The weights at their mode, β and λ as if that were known. What is climbed is log p(y, w | θ); what is lost is how sure w is.",
  found:
    "Without tr S both precisions come out too large: the curve is trusted more than the evidence allows, and ℓ ends below EM’s.",
  session: {
    format: SESSION,
    data: { generator: "noisy-sine", n: 30, seed: 1 },
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 5 } },
    start: { beta: 1, lambda: 1 },
    learning: { kind: "map-weights" },
    stop: { tolerance: 1e-9, maxIterations: 500 },
  },
  view: { tab: "map" },
  walk: 4,
};

export const scenes: readonly SceneGroup[] = [
  {
    heading: "Bayesian linear regression",
    scenes: [ninePoints, prior, tenPoints, sideBySide, mapWeights, outlier, runsAway, perfect],
  },
];
