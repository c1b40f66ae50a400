import type { Projection } from "./project.ts";
import type { Backdrop } from "./raster/raster.ts";

/** Everything one picture of the points is made of. Lengths in device pixels. */
export interface Scene {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** 0xAABBGGRR a point. */
  readonly colours: Uint32Array;
  /** Index of each point's shape; null where all are discs. */
  readonly shapes: Int16Array | null;
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
    a.shapes === b.shapes &&
    a.width === b.width &&
    a.height === b.height &&
    a.radius === b.radius &&
    a.opacity === b.opacity &&
    a.projection === b.projection &&
    a.backdrop === b.backdrop &&
    a.held === b.held
  );
}
