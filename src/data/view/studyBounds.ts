import type { Bounds } from "../../checks/bounds.ts";

/** What the fields of a study may be. */
export const studyBounds = {
  /** Starts of Many starts. */
  count: { whole: true, least: 2, most: 200 },
  /** Starts for each fit of How many components. */
  starts: { whole: true, least: 1, most: 50 },
} as const satisfies Readonly<Record<string, Bounds>>;
