import type { Rng } from "../../../maths/random.ts";
import { type Fields, pick, type Valid, whole } from "../../testing/valid.ts";

export const valid = (rng: Rng): Valid => ({
  model: pick<Fields>(rng, [
    { hidden: [4], decoder: "gaussian", noise: { variance: 0.2, learn: true } },
    { hidden: [3, 2], encoder: { hidden: [2] } },
    { hidden: [], decoder: "linear", noise: { variance: 0.5, learn: false } },
  ]),
  start: { kind: "random-weights", seed: whole(rng, 0, 9) },
  components: null,
});
