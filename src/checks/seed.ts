import { whole } from "./check.ts";
import { MAX_SEED } from "./limits.ts";

/** What seeds a generator of random numbers. */
export const seed = whole(0, MAX_SEED);
