/** Pixels across and up of what is drawn. */
export const SIDE = 14;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The brush: full ink within this of its middle, none farther than that. */
const FULL = 0.45;
const FAR = 1.35;

/** The image with a stroke from one spot to another, in pixels from the middle of the first; `greys` stays as it is. */
export function stroked(greys: Float64Array, from: Spot, to: Spot): Float64Array {
  return greys.map((grey, i) => {
    const away = distance({ x: i % SIDE, y: Math.floor(i / SIDE) }, from, to);
    const ink = Math.min(1, Math.max(0, (FAR - away) / (FAR - FULL)));
    return Math.max(grey, ink);
  });
}

/** From a spot to the nearest of a stroke. */
function distance(at: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square > 0 ? ((at.x - from.x) * dx + (at.y - from.y) * dy) / square : 0;
  const s = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - s * dx, at.y - from.y - s * dy);
}

/** The image moved by whole pixels so that its ink is about the middle, as that of MNIST is; no ink is lost. */
export function centred(greys: Float64Array): Float64Array {
  let [ink, x, y] = [0, 0, 0];
  const edges = { left: SIDE, right: -1, top: SIDE, bottom: -1 };
  for (const [i, grey] of greys.entries()) {
    if (grey === 0) continue;
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
    ink += grey;
    x += grey * column;
    y += grey * row;
    edges.left = Math.min(edges.left, column);
    edges.right = Math.max(edges.right, column);
    edges.top = Math.min(edges.top, row);
    edges.bottom = Math.max(edges.bottom, row);
  }
  if (ink === 0) return greys;
  const by = (mean: number, low: number, high: number) =>
    Math.max(-low, Math.min(SIDE - 1 - high, Math.round((SIDE - 1) / 2 - mean)));
  const [right, down] = [
    by(x / ink, edges.left, edges.right),
    by(y / ink, edges.top, edges.bottom),
  ];
  return greys.map((_, i) => {
    const [column, row] = [(i % SIDE) - right, Math.floor(i / SIDE) - down];
    const inside = column >= 0 && column < SIDE && row >= 0 && row < SIDE;
    return inside ? (greys[row * SIDE + column] ?? 0) : 0;
  });
}
