import type { Theme } from "../palette.ts";

/** How colours of points that were not made for the lab's own run are made in another theme. */
export const recolourings = new WeakMap<Uint32Array, (theme: Theme) => Promise<Uint32Array>>();
