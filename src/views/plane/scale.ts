/**
 * A linear map from data to pixels, and back. d3-scale would bring colours, interpolation and
 * number formats with it, a tenth of the first load, for these few lines.
 */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  /** The values at the first and the last pixel. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Takes `domain` to `range`, end to end. */
export function scaleOf(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  const scale = (value: number): number => range[0] + slope * (value - domain[0]);
  const invert = (pixel: number): number => domain[0] + (pixel - range[0]) / slope;
  return Object.assign(scale, { invert, domain, range });
}
