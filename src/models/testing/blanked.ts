import type { Rng } from "../../maths/random.ts";

/** The rows with a share of their entries missing at random, whole rows and columns among them. */
export const blanked = (
  rows: readonly (readonly number[])[],
  share: number,
  rng: Rng,
): number[][] => rows.map((row) => row.map((x) => (rng() < share ? Number.NaN : x)));
