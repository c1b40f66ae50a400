import { type Polygon, symbolPolygon } from "./symbols.ts";

/** How much of each pixel round a point its shape covers: rows of `side`, 0 to 1. */
export interface Mask {
  readonly side: number;
  readonly coverage: Float32Array;
}

const SAMPLES = 8;

/** The antialiased mask of a shape as large as a disc of `radius` pixels, centred on a pixel. */
export function maskOf(shape: number, radius: number): Mask {
  const polygon = symbolPolygon(shape, radius);
  const furthest = Math.max(...polygon.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  const reach = Math.max(0, Math.ceil(furthest - 0.5));
  const side = 2 * reach + 1;
  const coverage = new Float32Array(side * side);
  const sampleAt = (i: number) => (i + 0.5) / SAMPLES - 0.5 - reach;
  for (let i = 0; i < side * SAMPLES; i++) {
    const crossings = crossingsOf(polygon, sampleAt(i));
    const row = Math.floor(i / SAMPLES) * side;
    for (let j = 0; j < side * SAMPLES; j++) {
      let inside = false;
      for (const x of crossings) if (sampleAt(j) < x) inside = !inside;
      if (inside) (coverage[row + Math.floor(j / SAMPLES)] as number) += 1 / SAMPLES ** 2;
    }
  }
  return { side, coverage };
}

/** Where the edges of `polygon` cross the line at height `y`. */
function crossingsOf(polygon: Polygon, y: number): number[] {
  const crossings: number[] = [];
  let [lastX, lastY] = polygon[polygon.length - 1] ?? [0, 0];
  for (const [nextX, nextY] of polygon) {
    if (nextY > y !== lastY > y)
      crossings.push(((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX);
    [lastX, lastY] = [nextX, nextY];
  }
  return crossings;
}
