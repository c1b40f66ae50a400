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
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      coverage[row * side + column] = covered(polygon, column - reach, row - reach);
  return { side, coverage };
}

/** The share of the pixel centred on (x, y) inside `polygon`. */
function covered(polygon: Polygon, x: number, y: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++)
      if (contains(polygon, x + (i + 0.5) / SAMPLES - 0.5, y + (j + 0.5) / SAMPLES - 0.5)) inside++;
  return inside / SAMPLES ** 2;
}

function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  let [lastX, lastY] = polygon[polygon.length - 1] ?? [0, 0];
  for (const [nextX, nextY] of polygon) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX)
      inside = !inside;
    [lastX, lastY] = [nextX, nextY];
  }
  return inside;
}
