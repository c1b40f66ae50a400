import { SESSION } from "../../checks/format.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";

/** Six lines for two half-moons. */
const moons = {
  format: SESSION,
  data: { generator: "two-half-moons", n: 300, seed: 1 },
  model: { kind: "mixture-of-ppca", components: 6 },
  start: { kind: "k-means++", seed: 1 },
  stop: { tolerance: 1e-7, maxIterations: 1000 },
};

const lines: Scene = {
  id: "moons-lines",
  title: "Two half-moons along six lines",
  about:
    "A mixture of PPCA: each component is a line with round noise about it, six for two moons.",
  found:
    "Three lines to a moon, end to end. Of 300 points 2 are on a line of the other moon, and no line’s noise is above 0.02, where that of the data is 0.01.",
  session: moons,
  view: { tab: "parameters" },
  walk: "end",
};

const latents: Scene = {
  id: "moons-two-latents",
  title: "One ℓ, two bounds",
  about:
    "The same lines from the same start: with labels alone latent, and with the factors in q too.",
  found:
    "Both climb to the same ℓ: with labels alone in 82 iterations, with factors in 316. The more is latent, the wider the gap after an M-step, and the shorter the steps.",
  session: moons,
  view: { study: { kind: "compare", latent: "labels-and-factors" } },
};

const iris: Scene = {
  id: "iris-factors",
  title: "Iris with two factors each",
  about:
    "Four columns, three components, and two factors each in place of full covariances: how many parameters is that worth?",
  found:
    "38 parameters where full covariances have 44, but ℓ = −201.8 where they have −180.2. BIC is 594 against 581: here the full mixture is the better.",
  session: {
    format: SESSION,
    data: { generator: "iris" },
    model: { kind: "mixture-of-ppca", components: 3, factors: 2 },
    start: { kind: "k-means++", seed: 2 },
    stop: { tolerance: 1e-7, maxIterations: 1000 },
  },
  view: { labels: true },
  walk: "end",
};

export const scenes: readonly SceneGroup[] = [
  { heading: "Data and models", scenes: [lines, latents, iris] },
];
