import { SESSION } from "../../checks/format.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";

const UNIT = [
  [1, 0],
  [0, 1],
];
const coordinate = { kind: "coordinate" };
const exact = { kind: "ascent", stepSize: 0.1, steps: 1, estimate: "exact" };

const session = (target: object, more: object): object => ({
  format: SESSION,
  model: { kind: "log-density", target, family: "mean-field" },
  start: { mean: [0, 0], covariance: UNIT },
  stop: { tolerance: 1e-9, maxIterations: 200 },
  ...more,
});

const narrow: Scene = {
  id: "mean-field",
  title: "Mean field: too narrow",
  about:
    "p is a Gaussian, but q may not tilt: each axis is set to its best given the other. Watch how wide q ends up beside p’s marginals.",
  found:
    "q has the width of a slice through p, not that of p: variances of 0.36 where p has 1. The gap never closes: 0.51 nats are the price of the family.",
  session: session(
    { kind: "correlated-gaussian" },
    { inference: coordinate, start: { mean: [-1.5, 1.5], covariance: UNIT } },
  ),
  view: { tab: "terms" },
  walk: 1,
};

const wide: Scene = {
  id: "forward-kl",
  title: "Forward KL: too wide",
  about:
    "The same p and family, but q takes the mean and the variances of p. Compare the two KLs with those of the mean field.",
  found:
    "KL(p ‖ q) is at its least, 0.51 nats, and q covers all of p and much beside: KL(q ‖ p) is 1.27 nats, and the ELBO lower than the mean field’s.",
  session: session(
    { kind: "correlated-gaussian" },
    { inference: { kind: "forward-kl" }, start: { mean: [-1.5, 1.5], covariance: UNIT } },
  ),
  view: { tab: "terms" },
  walk: 1,
};

const modes: Scene = {
  id: "one-mode",
  title: "One mode of two",
  about:
    "p has two modes, far apart. Step on from the right; then drag q to the left and step on again.",
  found:
    "q keeps the mode that it began at, and the ELBO has a maximum at each: log 0.6 and log 0.4 below ℓ. The lower one does not know of the higher.",
  session: session(
    { kind: "two-modes", distance: 5 },
    {
      model: {
        kind: "log-density",
        target: { kind: "two-modes", distance: 5 },
        family: "full",
      },
      inference: exact,
      start: { mean: [1.5, 2], covariance: UNIT },
    },
  ),
  view: { tab: "map" },
};

const banana: Scene = {
  id: "banana",
  title: "The banana",
  about: "p is bent, q is a Gaussian of any covariance. Run it, and look for the tilt of q.",
  found:
    "There is none: q lies across the bend, as the full family can do no better than the mean field. Its arms are left out, at a price of 0.32 nats.",
  session: session(
    { kind: "banana" },
    {
      model: { kind: "log-density", target: { kind: "banana" }, family: "full" },
      inference: { ...exact, stepSize: 0.2 },
      start: { mean: [-2, 2], covariance: UNIT },
      stop: { tolerance: 1e-10, maxIterations: 1000 },
    },
  ),
  view: { tab: "map" },
};

const tooLong: Scene = {
  id: "ascent-too-long",
  title: "Ascent with too long a step",
  about: "Gradient ascent on the correlated Gaussian, with η = 0.5. Step on and watch the ELBO.",
  found:
    "Across the narrow axis a step overshoots by more than it mends: the ELBO falls, and falls faster. With η = 0.1 it rises to its top.",
  session: session(
    { kind: "correlated-gaussian" },
    {
      inference: { ...exact, stepSize: 0.5 },
      start: { mean: [-1.5, 0.5], covariance: UNIT },
    },
  ),
  view: { tab: "map" },
};

const sampled: Scene = {
  id: "sampled-gradients",
  title: "Draws instead of expectations",
  about:
    "Each gradient is estimated from five draws of q, the dots. Run it; then choose the score function in the Model panel, or compare with exact gradients.",
  found:
    "Both estimates point uphill on average. Through z = m + Lt five draws lead to the top and hover there; by the score function, which knows no slope of p, they throw q about.",
  session: session(
    { kind: "banana" },
    {
      inference: { ...exact, stepSize: 0.1, estimate: "reparameterised", samples: 5 },
      start: { mean: [-2, 2], covariance: UNIT },
      stop: { tolerance: 0, maxIterations: 150 },
      seed: 3,
    },
  ),
  view: { tab: "map" },
};

const POINTS = [
  [0.9, 0.4],
  [1.6, -0.7],
  [0.2, 1.2],
  [2.1, 0.3],
  [1.1, -1.4],
  [0.6, -0.2],
  [1.9, 1.1],
  [-0.3, 0.5],
  [-1.1, 0.2],
  [-0.4, -1.3],
  [-1.8, 0.9],
  [-0.9, -0.5],
  [0.5, 0.8],
  [-1.5, -1.2],
  [-2.2, 0.1],
  [-0.2, -0.6],
];
const LABELS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];

const logistic: Scene = {
  id: "bayesian-logistic",
  title: "Bayesian logistic regression",
  about:
    "The plane is that of the two weights; the points stand beside it. No formula gives the posterior of w. Step on: the lines are boundaries that q believes in.",
  found:
    "A Gaussian comes within hundredths of a nat of ℓ: the price of the family is small. Laplace’s Gaussian, from the top of p, misses the long tail.",
  points: "Sixteen points",
  session: {
    ...session(
      { kind: "logistic" },
      {
        model: {
          kind: "log-density",
          target: { kind: "logistic", priorVariance: 4 },
          family: "full",
        },
        inference: coordinate,
      },
    ),
    data: { points: POINTS, labels: LABELS },
  },
  view: { tab: "terms" },
};

const priorLearnt: Scene = {
  id: "bayesian-logistic-prior",
  title: "Bayesian logistic regression: λ learnt",
  about:
    "The same sixteen points, but the variance 1/λ of the prior is not known: now there is an M-step, 1/λ = E_q[‖w‖²]/2. Step on, and watch λ.",
  found:
    "Neither step lowers the ELBO, and 1/λ settles at 4.02. ℓ is highest at 4.3: no q of the family touches it, so the top of the bound lies beside that of ℓ.",
  points: "Sixteen points",
  session: {
    ...session(
      { kind: "logistic" },
      {
        model: {
          kind: "log-density",
          target: { kind: "logistic", priorVariance: 1, learnPrior: true },
          family: "full",
        },
        inference: coordinate,
      },
    ),
    data: { points: POINTS, labels: LABELS },
  },
  view: { tab: "parameters" },
};

export const scenes: readonly SceneGroup[] = [
  {
    heading: "Variational inference",
    scenes: [narrow, wide, modes, banana, tooLong, sampled, logistic, priorLearnt],
  },
];
