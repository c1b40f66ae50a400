import type { Rng } from "../../../maths/random.ts";
import { type Fields, pick, type Valid, whole } from "../../testing/valid.ts";
import { startKinds } from "../spec.ts";

export const valid = (rng: Rng): Valid => ({
  model: { factors: 1 },
  start: pick<Fields>(rng, [
    { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
    { mean: [0, 1], loadings: [[1], [0.5]], noise: 0.5 },
  ]),
  components: null,
});
