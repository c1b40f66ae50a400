/** A zoom about the fitted view: a pixel p of it is shown at k·p + (x, y). */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const identity: Transform = { k: 1, x: 0, y: 0 };

/** How far in and out the view goes. */
export const LIMITS: readonly [number, number] = [0.05, 500];

/** Scaled about a pixel of the element, within the limits. */
export function scaled(
  { k, x, y }: Transform,
  factor: number,
  at: readonly [number, number],
): Transform {
  const to = Math.min(LIMITS[1], Math.max(LIMITS[0], k * factor));
  const by = to / k;
  return { k: to, x: at[0] + (x - at[0]) * by, y: at[1] + (y - at[1]) * by };
}

export function panned({ k, x, y }: Transform, dx: number, dy: number): Transform {
  return { k, x: x + dx, y: y + dy };
}
