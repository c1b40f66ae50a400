import { interpolateRgb, piecewise } from "d3-interpolate";
import { css, palettes, type Theme } from "../../views/palette.ts";

/** Of the palette, dark to light, or on a dark plane light to dark: none is that of ℓ, the ELBO or the gap. */
const stops: { readonly [T in Theme]: readonly number[] } = {
  light: [3, 0, 4, 2],
  dark: [6, 0, 4, 2],
  contrast: [7, 0, 2, 1],
};

/** How far z is told apart. */
const REACH = 2.5;

/** A colour for each z. */
export function zColours(theme: Theme): (z: number) => string {
  const ramp = piecewise(
    interpolateRgb,
    stops[theme].map((i) => css(palettes[theme][i] ?? 0)),
  );
  return (z) => ramp(Math.max(0, Math.min(1, (z / REACH + 1) / 2)));
}
