/**
 * Pixels that browsers still draw where they belong: they count in single precision. Everything
 * that becomes a place or a length on the plane or the chart goes through here.
 */
const FURTHEST = 1e7;

/** A pixel or a length that can be drawn; what is further out of sight, or no number, at the furthest. */
export function drawable(pixel: number): number {
  if (Number.isNaN(pixel)) return FURTHEST;
  return Math.max(-FURTHEST, Math.min(FURTHEST, pixel));
}

/** Whether a pixel or a length is drawn where it belongs. */
export function isDrawn(pixel: number): boolean {
  return Math.abs(pixel) < FURTHEST;
}
