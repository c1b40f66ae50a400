import type { Rng } from "../../../maths/random.ts";
import {
  type Extreme,
  type Fields,
  type Json,
  pick,
  type Valid,
  whole,
} from "../../testing/valid.ts";
import { startKinds } from "../spec.ts";

export const valid = (rng: Rng): Valid => ({
  ...pick(rng, [
    { model: { factors: 1 }, start: startWith(rng, 0.5) },
    { model: { factors: 1, noise: "diagonal" }, start: startWith(rng, [0.5, 2]) },
  ]),
  components: null,
});

const startWith = (rng: Rng, noise: Json): Fields =>
  pick<Fields>(rng, [
    { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
    { mean: [0, 1], loadings: [[1], [0.5]], noise },
  ]);

export const extreme: Extreme = (rng, { loadings, noise }, { size, small, scaled }) => ({
  start: {
    ...(loadings !== undefined && rng() < 0.4 && { loadings: scaled(loadings, small) }),
    ...(noise !== undefined && rng() < 0.4 && { noise: scaled(noise, size) }),
  },
});
