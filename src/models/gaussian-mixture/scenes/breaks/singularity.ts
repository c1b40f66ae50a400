import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const data = { generator: "cluster-with-outlier", n: 40, seed: 1 };
const start = roundStart(
  [
    [1, 0],
    [0, 0],
  ],
  2,
);

/** A component that falls onto one point, and from the same start what keeps it from falling. */
export const singularity: readonly Scene[] = [
  {
    id: "singularity",
    title: "Singularity",
    about:
      "Component 1 is letting go of every point but the outlier. Step on, and watch its terms.",
    found: "Its variance goes to 0, that one point’s log-density to infinity, and ℓ with it.",
    session: mixture(2, { data, start }),
    view: { tab: "terms" },
    walk: 14,
  },
  {
    id: "clamp",
    title: "Remedy: a clamp",
    about: "The same data and start, with no eigenvalue of Σ let below ε\u00a0=\u00a00.01.",
    found:
      "That is the exact maximiser under the constraint, so ℓ still never falls, and it converges.",
    session: mixture(2, { data, start, model: { floor: { kind: "clamp", eps: 0.01 } } }),
    view: { tab: "terms" },
    walk: "end",
  },
  {
    id: "add",
    title: "Remedy: adding εI",
    about: "The same data and start, with 0.01\u00a0I added to every Σ after the M-step.",
    found:
      "Nothing collapses, but every covariance is too wide, and nothing is promised any more: the run goes to its cap.",
    session: mixture(2, {
      data,
      start,
      model: { floor: { kind: "add", eps: 0.01 } },
      stop: { maxIterations: 14 },
    }),
    view: { tab: "terms" },
    walk: "end",
  },
  {
    id: "map",
    title: "Remedy: a prior (MAP)",
    about:
      "The same data and start with an inverse-Wishart prior on each Σ and a Dirichlet on the weights.",
    found:
      "What is climbed is now ℓ + log p(θ), which has a top: there Σ₁\u00a0=\u00a00.0125\u00a0I.",
    session: mixture(2, {
      data,
      start,
      model: { prior: { concentration: 2, degrees: 4, scale: 0.1 } },
    }),
    view: { tab: "terms" },
    walk: "end",
  },
  {
    id: "tied",
    title: "Remedy: tied covariances",
    about: "The same data and start, with one Σ for both.",
    found:
      "Component 1 still takes the outlier alone, but its variance is that of all points: ℓ is bounded and the run converges.",
    session: mixture(2, { data, start, model: { covariance: "tied" } }),
    view: { tab: "terms" },
    walk: "end",
  },
];
