import type { Rng } from "../../../maths/random.ts";
import { type Extreme, type Fields, pick, type Valid, whole } from "../../testing/valid.ts";
import { startKinds } from "../spec.ts";

export const valid = (rng: Rng): Valid => ({
  model: { factors: 1 },
  start: pick<Fields>(rng, [
    { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
    { mean: [0, 1], loadings: [[1], [0.5]], noise: 0.5 },
  ]),
  components: null,
});

export const extreme: Extreme = (rng, { loadings, noise }, { size, small, scaled }) => ({
  start: {
    ...(loadings !== undefined && rng() < 0.4 && { loadings: scaled(loadings, small) }),
    ...(noise !== undefined && rng() < 0.4 && { noise: size }),
  },
});
