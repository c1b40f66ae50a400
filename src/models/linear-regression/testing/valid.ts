import type { Rng } from "../../../maths/random.ts";
import { type Extreme, pick, type Valid, whole } from "../../testing/valid.ts";
import { startKinds } from "../spec.ts";

export const valid = (rng: Rng): Valid => ({
  model: pick(rng, [
    {},
    { basis: { kind: "polynomial", degree: whole(rng, 0, 12) } },
    { basis: { kind: "gaussian", centres: whole(rng, 1, 12), width: 0.5 } },
    { basis: { kind: "columns", intercept: rng() < 0.5 } },
  ]),
  start: pick(rng, [
    { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
    { beta: 0.5 + rng(), lambda: 2 * rng() + 0.1 },
  ]),
  components: null,
});

export const extreme: Extreme = (rng, start, { scaled, size, small }) => ({
  start: {
    ...(start.beta !== undefined && rng() < 0.4 && { beta: scaled(start.beta, size) }),
    ...(start.lambda !== undefined && rng() < 0.4 && { lambda: scaled(start.lambda, small) }),
  },
});
