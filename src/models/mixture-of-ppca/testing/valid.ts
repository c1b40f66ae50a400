import type { Rng } from "../../../maths/random.ts";
import { type Extreme, each, type Fields, pick, type Valid, whole } from "../../testing/valid.ts";
import { latentKinds, startKinds } from "../spec.ts";

export function valid(rng: Rng): Valid {
  const components = whole(rng, 1, 4);
  return {
    model: { components, factors: 1, latent: pick(rng, latentKinds) },
    start: pick<Fields>(rng, [
      { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
      {
        weights: each(components, () => 1 / components),
        means: each(components, (k) => [k, 2 - k]),
        loadings: each(components, (k) => [[1], [0.5 * k]]),
        noises: each(components, () => 0.5),
      },
    ]),
    components,
  };
}

export const extreme: Extreme = (
  rng,
  { means, loadings, noises },
  { size, small, far, scaled },
) => ({
  start: {
    ...(means !== undefined && rng() < 0.4 && { means: far(means) }),
    ...(loadings !== undefined && rng() < 0.4 && { loadings: scaled(loadings, small) }),
    ...(noises !== undefined && rng() < 0.4 && { noises: scaled(noises, size) }),
  },
});
