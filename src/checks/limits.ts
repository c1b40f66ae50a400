import type { Bounds } from "./bounds.ts";

/** Most points of one data set. */
export const MAX_POINTS = 1_000_000;

/** Most columns of one file. */
export const MAX_COLUMNS = 1000;

/** Most dimensions of a point. */
export const MAX_DIMENSIONS = 16;

/** Pixels across and up of an image. */
export const IMAGE_SIDE = 14;

/** Most numbers of one data set, N·D. */
export const MAX_ENTRIES = 4_000_000;

/** Most points in so many dimensions. */
export const mostPoints = (dimensions: number): number =>
  Math.min(MAX_POINTS, Math.floor(MAX_ENTRIES / Math.max(1, dimensions)));

/** Largest coordinate: its square, summed over all points, is still a finite number. */
export const MAX_COORDINATE = 1e100;

/** Largest code of a true label. */
export const MAX_LABEL = 1000;

/** Largest seed: integers up to here are exact in a double. */
export const MAX_SEED = Number.MAX_SAFE_INTEGER;

export const seedBounds: Bounds = { whole: true, least: 0, most: MAX_SEED };

/** Most components of a mixture. */
export const MAX_COMPONENTS = 8;
