import { MAX_SEED } from "../limits.ts";
import { whole } from "./check.ts";

/** What seeds a generator of random numbers. */
export const seed = whole(0, MAX_SEED);
