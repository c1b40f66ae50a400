import { SESSION } from "../../checks/format.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Scene, SceneGroup } from "../contract/scene.ts";
import { digits } from "./images/scenes.ts";

const moons = { generator: "two-half-moons", n: 200, seed: 3 };

/** Points of one ring, to three decimals. */
const ring: readonly (readonly number[])[] = (() => {
  const rng = seeded(4);
  return Array.from({ length: 150 }, () => {
    const angle = 2 * Math.PI * rng();
    const radius = 2 + 0.15 * normal(rng);
    return [radius * Math.cos(angle), radius * Math.sin(angle)].map((x) => Number(x.toFixed(3)));
  });
})();

/** Points along a slanted line, to three decimals. */
const line: readonly (readonly number[])[] = (() => {
  const rng = seeded(5);
  return Array.from({ length: 100 }, () => {
    const z = normal(rng);
    return [1 + 2 * z + 0.5 * normal(rng), -1 + z + 0.5 * normal(rng)].map((x) =>
      Number(x.toFixed(3)),
    );
  });
})();

/** Steps up the exact gradient of both. */
const exact = { kind: "vae-steps", stepSize: 0.02, steps: 50, estimate: "exact" };
const drawn = { kind: "vae-steps", stepSize: 0.02, steps: 50, samples: 4 };

const session = (data: object, model: object, rule: object, more: object = {}): object => ({
  format: SESSION,
  data,
  model: { kind: "vae", latent: 1, hidden: [16], decoder: "gaussian", ...model },
  start: { kind: "random-weights", seed: 1 },
  inference: rule,
  learning: { ...rule, together: true },
  stop: { tolerance: 0, maxIterations: 40 },
  seed: 1,
  ...more,
});

const unrolled: Scene = {
  id: "vae-half-moons",
  title: "Half-moons unrolled",
  about:
    "One z for two moons: a curve has to pass through both. Play, and watch the points take their places along it; then drag z.",
  found:
    "The curve follows one moon, crosses over and follows the other. Where it comes near itself p(z | x) has two tops, and one Gaussian keeps to one of them.",
  session: session(moons, {}, drawn),
  view: { tab: "latent", picked: 20 },
  walk: 3,
};

const closed: Scene = {
  id: "vae-ring",
  title: "A ring that a line cannot close",
  about:
    "The points lie on a ring, z on a line. Play, and look for the place where the two ends of the curve meet.",
  found:
    "Somewhere the ring is cut: neighbours there have z far apart. Points at the cut may be told by either end, so that their p(z | x) has two tops.",
  points: "A ring",
  session: session({ points: ring }, {}, drawn),
  view: { tab: "latent" },
  walk: 3,
};

const linear: Scene = {
  id: "vae-linear",
  title: "A linear VAE is PPCA",
  about:
    "With a linear decoder the best θ has a formula: PPCA’s. Play, and compare ℓ with that of the model PPCA on these points.",
  found:
    "ℓ arrives at PPCA’s maximum, and the gap closes: of a line the posterior is a Gaussian, whose mean a linear encoder can tell.",
  points: "Points along a line",
  session: session(
    { points: line },
    { hidden: [], decoder: "linear", noise: { variance: 0.5, learn: true } },
    { ...exact, optimiser: "plain" },
  ),
  view: { tab: "latent", picked: 3 },
  walk: 1,
};

const collapsed: Scene = {
  id: "vae-collapse",
  title: "Posterior collapse",
  about:
    "σ² is held far above the spread of the data, so that x is all noise to the decoder. Play, and watch KL(q ‖ p(z)) among the terms.",
  found:
    "q becomes the prior whatever x is, the curve shrinks to a spot, and the ELBO touches ℓ: a tight bound of a model that has learnt nothing.",
  session: session(
    { ...moons, n: 100 },
    { noise: { variance: 4, learn: false } },
    { ...exact, steps: 5 },
    { stop: { tolerance: 0, maxIterations: 24 } },
  ),
  view: { tab: "latent", picked: 20 },
  walk: 1,
};

const small: Scene = {
  id: "vae-small-encoder",
  title: "An encoder too small",
  about:
    "The decoder may bend, the encoder not: m is linear in x. Play, and watch the dashed line of the best q between the ELBO and ℓ.",
  found:
    "The curve bends less than it could. What is left between the ELBO and the dashed line is the amortisation gap: each point has a better q of the same family, which no line tells.",
  session: session(moons, { encoder: { hidden: [] } }, drawn),
  view: { tab: "latent", picked: 20 },
  walk: 3,
};

const one: Scene = {
  id: "vae-one-sample",
  title: "One sample",
  about:
    "Each step’s gradient is from one draw of z a point, over twenty points. Play, then set thirty samples in the model’s panel and play again.",
  found:
    "The ELBO rises on average and falls often: the gradient is right in the mean alone. With thirty draws it is far steadier, at thirty times the cost a step.",
  session: session(
    moons,
    {},
    { kind: "vae-steps", stepSize: 0.02, steps: 5, samples: 1, batch: 20 },
  ),
  view: { tab: "why" },
  walk: 3,
};

const tooLong: Scene = {
  id: "vae-step-too-long",
  title: "A VAE’s step too long",
  about: "Plain gradient steps, exact and of all points, but long ones. Step on.",
  found:
    "The ELBO falls, and then the weights leave the numbers: an exact gradient promises a rise for small steps alone. The last frame with numbers stays.",
  session: session(moons, {}, { ...exact, optimiser: "plain", stepSize: 2, steps: 1 }),
  view: { tab: "why" },
};

export const scenes: readonly SceneGroup[] = [
  { heading: "VAE", scenes: [unrolled, closed, linear, collapsed, small, one, tooLong, digits] },
];
