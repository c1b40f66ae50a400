import type { Layout } from "../layout.ts";
import type { Scene } from "../scene.ts";
import { paintBackdrop } from "./raster.ts";
import { splat } from "./splat.ts";

const CHUNK = 8192;

/** One painting of a scene's points, which may stop between chunks and go on later. */
export interface Pass {
  /** Paints until `clock` reaches `deadline`; true once every point is painted. */
  advance(deadline: number, clock: () => number): boolean;
}

/** A pass over the layout's raster, from an empty backdrop. */
export function createPass(
  { raster, offsets, stamps }: Layout,
  { backdrop, shapes }: Scene,
  colours: Uint32Array,
): Pass {
  const splats = { offsets, colours, shapes, stamps };
  let next = 0;
  paintBackdrop(raster, backdrop);
  return {
    advance(deadline, clock) {
      while (next < offsets.length) {
        const to = Math.min(next + CHUNK, offsets.length);
        splat(raster.pixels, splats, next, to);
        next = to;
        if (clock() >= deadline) break;
      }
      return next >= offsets.length;
    },
  };
}
