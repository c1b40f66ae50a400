import { numberIn } from "./check.ts";
import { seedBounds } from "./limits.ts";

/** What seeds a generator of random numbers. */
export const seed = numberIn(seedBounds);
