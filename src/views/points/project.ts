/** Data to device pixels, axis by axis: pixel = origin + scale · value. */
export interface Projection {
  readonly scaleX: number;
  readonly originX: number;
  readonly scaleY: number;
  readonly originY: number;
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
  { scaleX, originX, scaleY, originY }: Projection,
  { width, height, border, stride }: Extent,
  reach: number,
  into: Int32Array,
): void {
  const margin = border - reach;
  for (let n = 0; n < into.length; n++) {
    const x = Math.floor(originX + scaleX * (xs[n] as number));
    const y = Math.floor(originY + scaleY * (ys[n] as number));
    const inside = x >= -margin && x < width + margin && y >= -margin && y < height + margin;
    into[n] = inside ? (y + border) * stride + x + border : -1;
  }
}
