import { SESSION } from "../../../checks/format.ts";
import type { Scene } from "../../contract/scene.ts";
import { names, nine } from "./given.ts";

export const ninePoints: Scene = {
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

export const twoTops: Scene = {
  id: "regression-two-tops",
  title: "Two explanations of nine points",
  about:
    "The same nine points and ten weights, by MacKay’s rule. Follow its way over the map; then take EM in the Model panel, from β = λ = 1 again.",
  found:
    "ℓ has two tops. EM ends at a curve: λ = 1.1, ℓ = −9.40. MacKay’s longer steps end at noise alone: λ → ∞, ℓ = −9.31. So few points leave the two 0.09 nats apart.",
  points: "nine points about a sine",
  session: {
    format: SESSION,
    data: { points: nine, ...names },
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 9 } },
    start: { beta: 1, lambda: 1 },
    learning: { kind: "mackay" },
    stop: { tolerance: 0, maxIterations: 500 },
  },
  view: { tab: "map" },
  walk: 4,
};

export const sideBySide: Scene = {
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

export const mapWeights: Scene = {
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
