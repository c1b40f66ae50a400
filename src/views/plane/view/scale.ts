/**
 * A linear map from data to pixels, and back, counted from a value near the data: so that what is
 * shown of times in seconds since 1970 keeps its digits. d3-scale would bring colours, interpolation
 * and number formats with it, a tenth of the first load, for these few lines.
 */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  /** The value that is counted from. */
  readonly centre: number;
  /** Its pixel. */
  readonly origin: number;
  /** Pixels a unit of the data: below 0 where pixels go the other way. */
  readonly slope: number;
  /** The values at the first and the last pixel, perhaps rounded to be the same. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

type Line = Pick<Scale, "centre" | "origin" | "slope" | "range">;

/** Takes `centre` to the pixel `origin`, and from there `slope` pixels a unit. */
export function scaleOf({ centre, origin, slope, range }: Line): Scale {
  const scale = (value: number): number => origin + slope * (value - centre);
  const invert = (pixel: number): number => centre + (pixel - origin) / slope;
  const domain = [invert(range[0]), invert(range[1])] as const;
  return Object.assign(scale, { invert, centre, origin, slope, domain, range });
}

/** The scale a `share` of the way from one to another: the value at each pixel goes there steadily. */
export function scaleBetween(from: Scale, to: Scale, share: number): Scale {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const slope = 1 / mix(1 / from.slope, 1 / to.slope);
  const origin = slope * mix(from(to.centre) / from.slope, to.origin / to.slope);
  return scaleOf({ centre: to.centre, origin, slope, range: to.range });
}
