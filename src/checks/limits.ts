import type { Bounds } from "./bounds.ts";

/** Most points of one data set. */
export const MAX_POINTS = 1_000_000;

/** Most columns of one table. */
export const MAX_COLUMNS = 1000;

/** Largest coordinate: its square, summed over all points, is still a finite number. */
export const MAX_COORDINATE = 1e100;

/** Largest code of a true label. */
export const MAX_LABEL = 1000;

/** Largest seed: integers up to here are exact in a double. */
export const MAX_SEED = Number.MAX_SAFE_INTEGER;

export const seedBounds: Bounds = { whole: true, least: 0, most: MAX_SEED };

/** Most components of a mixture. */
export const MAX_COMPONENTS = 8;
