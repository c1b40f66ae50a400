import { interpolateNumber } from "d3-interpolate";
import { scaleLinear } from "d3-scale";

/**
 * A linear scale of D3 from data to pixels that counts from a value near the data, so that what is
 * shown of times in seconds since 1970 keeps its digits. A loop over a million points takes the
 * numbers themselves: pixel = origin + slope · (value − centre).
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
  const fromCentre = scaleLinear()
    .domain(range.map((pixel) => (pixel - origin) / slope))
    .range(range)
    .unknown(Number.NaN);
  const invert = (pixel: number): number => centre + fromCentre.invert(pixel);
  const domain = [invert(range[0]), invert(range[1])] as const;
  const scale = (value: number): number => fromCentre(value - centre);
  return Object.assign(scale, { invert, centre, origin, slope, domain, range });
}

/** The scale a `share` of the way from one to another: the value at each pixel goes there steadily. */
export function scaleBetween(from: Scale, to: Scale, share: number): Scale {
  const slope = 1 / interpolateNumber(1 / from.slope, 1 / to.slope)(share);
  const start = from(to.centre) / from.slope;
  const origin = slope * interpolateNumber(start, to.origin / to.slope)(share);
  return scaleOf({ centre: to.centre, origin, slope, range: to.range });
}
