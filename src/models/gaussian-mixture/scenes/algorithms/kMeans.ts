import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const data = { generator: "old-faithful", standardised: true };
const learning = { kind: "closed-form", hold: ["weights", "covariances"] };
const start = (variance: number) =>
  roundStart(
    [
      [-1.5, 1],
      [1.5, -1],
    ],
    variance,
  );

/** Means alone learn, with equal weights and equal round covariances held. */
export const kMeans: readonly Scene[] = [
  {
    id: "k-means",
    title: "K-means",
    about:
      "Each point believes in the nearest mean alone, and only the means learn. Which line can fall?",
    found: "Here 𝓛 = −J/2s² + constant, so 𝓛 never falls; ℓ may, and does at iteration 4.",
    session: mixture(2, {
      data,
      start: start(0.5),
      model: { covariance: "spherical" },
      inference: { kind: "hard" },
      learning,
    }),
    view: { tab: "terms" },
  },
  {
    id: "soft-k-means",
    title: "Soft K-means",
    about: "The same with exact belief, at a stiffness of β = 1/s² = 10.",
    found: "Points between the groups are shared. The stiffer, the nearer to K-means.",
    session: mixture(2, {
      data,
      start: start(0.1),
      model: { covariance: "spherical" },
      learning,
    }),
    view: { tab: "terms" },
  },
  {
    id: "too-soft",
    title: "Soft K-means, too soft",
    about: "At β = 1/3 a component is wider than the data.",
    found:
      "Below β = 1/λ, where λ\u00a0=\u00a01.9 is the largest variance of the data along any line, the means fall together and tell nothing apart.",
    session: mixture(2, {
      data,
      start: start(3),
      model: { covariance: "spherical" },
      learning,
      stop: { tolerance: 1e-8 },
    }),
    view: { tab: "parameters" },
    walk: "end",
  },
];
