import type { Polygon } from "./raster/mask.ts";
import type { Backdrop } from "./raster/raster.ts";

/** Everything one picture of the points is made of. Lengths in device pixels. */
export interface Scene {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** 0xAABBGGRR a point. */
  readonly colours: Uint32Array;
  /** Index of each point's shape, and what the shapes look like at a radius; null where all are discs. */
  readonly shapes: {
    readonly indices: Int16Array;
    readonly outlines: (radius: number) => readonly Polygon[];
  } | null;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** 0 to 1. */
  readonly opacity: number;
  readonly projection: Projection;
  readonly backdrop: Backdrop;
  /** A point drawn elsewhere than its coordinates say, while it is dragged. */
  readonly held: { readonly index: number; readonly x: number; readonly y: number } | null;
}

/** Whether two scenes differ in their colours at most. */
export function sameButColours(a: Scene, b: Scene): boolean {
  return (
    a.xs === b.xs &&
    a.ys === b.ys &&
    a.shapes?.indices === b.shapes?.indices &&
    a.width === b.width &&
    a.height === b.height &&
    a.radius === b.radius &&
    a.opacity === b.opacity &&
    a.projection === b.projection &&
    a.backdrop === b.backdrop &&
    a.held === b.held
  );
}

/** One axis to device pixels: pixel = origin + slope · (value − centre), exact wherever the data lie. */
export interface Line {
  readonly centre: number;
  readonly origin: number;
  readonly slope: number;
}

/** Data to device pixels, axis by axis. */
export interface Projection {
  readonly x: Line;
  readonly y: Line;
}

interface Extent {
  readonly width: number;
  readonly height: number;
  readonly border: number;
  readonly stride: number;
}

/**
 * The raster index of each point's pixel into `into`, −1 for a point whose pixel is
 * outside the raster and its border less `reach`, and for one with a coordinate missing.
 */
export function project(
  xs: Float64Array,
  ys: Float64Array,
  { x: across, y: down }: Projection,
  { width, height, border, stride }: Extent,
  reach: number,
  into: Int32Array,
): void {
  const margin = border - reach;
  for (let n = 0; n < into.length; n++) {
    const x = Math.floor(across.origin + across.slope * ((xs[n] as number) - across.centre));
    const y = Math.floor(down.origin + down.slope * ((ys[n] as number) - down.centre));
    const inside = x >= -margin && x < width + margin && y >= -margin && y < height + margin;
    into[n] = inside ? (y + border) * stride + x + border : -1;
  }
}
