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
