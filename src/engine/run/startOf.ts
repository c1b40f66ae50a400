import { seeded } from "../../maths/random.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { kernels } from "../../models/faces.ts";
import type { Choices } from "../registry/session.ts";

/** θ₀ of a session: itself, or drawn by its rule. Throws Error with a sentence where the data do not allow it. */
export function startOf(data: Data, { model, start, seed }: Choices): unknown {
  const drawn = typeof start === "object" && start !== null && "seed" in start;
  const rng = seeded(drawn ? Number(start.seed) : seed);
  return kernels.of(model).start(model, data, start, rng);
}
