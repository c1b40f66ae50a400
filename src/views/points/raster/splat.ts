import type { Layout } from "../layout.ts";
import type { Scene } from "../scene.ts";
import type { Stamp } from "./mask.ts";
import { paintBackdrop } from "./raster.ts";

const RED_BLUE = 0xff00ff;
const GREEN = 0x00ff00;
const OPAQUE = 0xff000000;

/** What to splat: one entry a point in `offsets` and `colours`. */
interface Splats {
  /** Index in the raster of each point's centre pixel, below 0 for a point out of view. */
  readonly offsets: Int32Array;
  /** 0xAABBGGRR; alpha is not read. */
  readonly colours: Uint32Array;
  /** Which stamp each point takes, counted round; null where all take the first. */
  readonly shapes: Int16Array | null;
  readonly stamps: readonly Stamp[];
}

/**
 * Blends points [from, to) over the opaque pixels of `target` (0xAABBGGRR), in order.
 * Nothing is clipped: the raster has a border as wide as the stamps reach.
 */
export function splat(target: Uint32Array, splats: Splats, from: number, to: number): void {
  const { offsets, colours, shapes, stamps } = splats;
  const [first] = stamps;
  if (!first) return;
  for (let n = from; n < to; n++) {
    const offset = offsets[n] as number;
    if (offset < 0) continue;
    const stamp = shapes ? (stamps[(shapes[n] as number) % stamps.length] ?? first) : first;
    press(target, stamp, offset, colours[n] as number);
  }
}

/** Red and blue are blended in one multiplication, green in another: 8 bits of fraction each. */
function press(target: Uint32Array, stamp: Stamp, offset: number, colour: number): void {
  const { runs, solid, edge, alphas } = stamp;
  const redBlue = colour & RED_BLUE;
  const green = colour & GREEN;
  const solidRedBlue = Math.imul(redBlue, solid);
  const solidGreen = Math.imul(green, solid);
  const rest = 256 - solid;
  for (let i = 0; i < runs.length; i += 2) {
    const start = offset + (runs[i] as number);
    const end = start + (runs[i + 1] as number);
    for (let at = start; at < end; at++) {
      const under = target[at] as number;
      target[at] =
        OPAQUE |
        (((solidRedBlue + Math.imul(under & RED_BLUE, rest)) >>> 8) & RED_BLUE) |
        (((solidGreen + Math.imul(under & GREEN, rest)) >>> 8) & GREEN);
    }
  }
  for (let i = 0; i < edge.length; i++) {
    const at = offset + (edge[i] as number);
    const alpha = alphas[i] as number;
    const under = target[at] as number;
    target[at] =
      OPAQUE |
      (((Math.imul(redBlue, alpha) + Math.imul(under & RED_BLUE, 256 - alpha)) >>> 8) & RED_BLUE) |
      (((Math.imul(green, alpha) + Math.imul(under & GREEN, 256 - alpha)) >>> 8) & GREEN);
  }
}

const CHUNK = 8192;

/** One painting of a scene's points, which may stop between chunks and go on later. */
interface Pass {
  /** Paints until `clock` reaches `deadline`; true once every point is painted. */
  advance(deadline: number, clock: () => number): boolean;
}

/** A pass over the layout's raster, from an empty backdrop. */
export function createPass(
  { raster, offsets, stamps }: Layout,
  { backdrop, shapes }: Scene,
  colours: Uint32Array,
): Pass {
  const splats = { offsets, colours, shapes: shapes?.indices ?? null, stamps };
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
