/**
 * Blends palette colours (0xRRGGBB) by responsibilities laid out colour by colour,
 * responsibilities[c · N + n], into 0xAABBGGRR, opaque.
 */
export function blend(
  responsibilities: Float64Array,
  palette: readonly number[],
  into: Uint32Array,
): void {
  const size = into.length;
  for (let n = 0; n < size; n++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let c = 0; c < palette.length; c++) {
      const weight = responsibilities[c * size + n] as number;
      const colour = palette[c] as number;
      red += weight * (colour >> 16);
      green += weight * ((colour >> 8) & 255);
      blue += weight * (colour & 255);
    }
    into[n] = (0xff000000 | ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5)) >>> 0;
  }
}

/** What is left of a colour where nothing is sure: a point must still be seen. */
const FAINTEST = 0.15;

/**
 * The palette colour (0xRRGGBB) of the greatest weight, of responsibilities laid out colour by colour,
 * responsibilities[c · N + n], into 0xAABBGGRR: whole where the weight is 1, and the paler, towards
 * `paper`, the nearer it is to 1/C.
 */
export function likeliest(
  responsibilities: Float64Array,
  palette: readonly number[],
  paper: number,
  into: Uint32Array,
): void {
  const size = into.length;
  const count = palette.length;
  for (let n = 0; n < size; n++) {
    let first = 0;
    for (let c = 1; c < count; c++)
      if (
        (responsibilities[c * size + n] as number) > (responsibilities[first * size + n] as number)
      )
        first = c;
    const most = responsibilities[first * size + n] as number;
    const certainty = count > 1 ? (count * most - 1) / (count - 1) : 1;
    const share = FAINTEST + (1 - FAINTEST) * certainty;
    const colour = palette[first] as number;
    const mix = (shift: number): number => {
      const [from, to] = [(paper >> shift) & 255, (colour >> shift) & 255];
      return from + (to - from) * share + 0.5;
    };
    into[n] = (0xff000000 | (mix(0) << 16) | (mix(8) << 8) | mix(16)) >>> 0;
  }
}
