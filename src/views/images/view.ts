import type { Place } from "../../models/contract/picture.ts";
import type { PlaneBox } from "../../models/contract/scene.ts";

/** The plane of z about 0, to one scale, in CSS pixels. */
export interface LatentView {
  readonly width: number;
  readonly height: number;
  /** Pixels a unit of z. */
  readonly unit: number;
  /** All of the plane in sight. */
  readonly box: PlaneBox;
  pixelOf(place: Place): Place;
  placeOf(pixel: Place): Place;
}

/** At least z from −reach to reach each way is in sight. */
export function latentView(width: number, height: number, reach: number): LatentView {
  const unit = Math.max(1, Math.min(width, height)) / (2 * reach);
  const [x, y] = [width / (2 * unit), height / (2 * unit)];
  return {
    width,
    height,
    unit,
    box: { x: [-x, x], y: [-y, y] },
    pixelOf: ([u, v]) => [width / 2 + unit * u, height / 2 - unit * v],
    placeOf: ([px, py]) => [(px - width / 2) / unit, (height / 2 - py) / unit],
  };
}

/** The reaches that a view has, so that it does not tremble with what it shows. */
const REACHES = [3.2, 4, 5, 6.5, 8, 10, 14, 20];
/** The share of the q that are to be in sight. */
const SEEN = 0.98;

/** How far the means of q go from 0 along an axis, but for a few. */
export function reachOf(q: Float64Array): number {
  const size = q.length / 4;
  const far = Float64Array.from({ length: size }, (_, n) =>
    Math.max(Math.abs(q[4 * n] as number), Math.abs(q[4 * n + 1] as number)),
  ).sort();
  const most = 1.06 * (far[Math.floor(SEEN * (size - 1))] ?? 0);
  return REACHES.find((reach) => reach >= most) ?? (REACHES.at(-1) as number);
}

/** The image whose mean is nearest to a place, at most so far away; null where none is. */
export function nearestTo(q: Float64Array, [x, y]: Place, within: number): number | null {
  let best: number | null = null;
  let least = within * within;
  for (let n = 0; n < q.length / 4; n++) {
    const square = ((q[4 * n] as number) - x) ** 2 + ((q[4 * n + 1] as number) - y) ** 2;
    if (square > least) continue;
    least = square;
    best = n;
  }
  return best;
}

/** Places from one to another, as many as asked for, both ends among them. */
export function between([a, b]: Place, [c, d]: Place, count: number): readonly Place[] {
  return Array.from({ length: count }, (_, i): Place => {
    const s = i / (count - 1);
    return [a + s * (c - a), b + s * (d - b)];
  });
}
