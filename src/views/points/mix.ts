const RED_BLUE = 0xff00ff;
const GREEN = 0x00ff00;

/** Colours a `share` (0 to 1) of the way from one set to another, channel by channel. */
export function mixColours(
  from: Uint32Array,
  to: Uint32Array,
  share: number,
  into: Uint32Array,
): void {
  const b = Math.round(256 * Math.min(1, Math.max(0, share)));
  const a = 256 - b;
  for (let n = 0; n < into.length; n++) {
    const p = from[n] as number;
    const q = to[n] as number;
    into[n] =
      0xff000000 |
      (((Math.imul(p & RED_BLUE, a) + Math.imul(q & RED_BLUE, b)) >>> 8) & RED_BLUE) |
      (((Math.imul(p & GREEN, a) + Math.imul(q & GREEN, b)) >>> 8) & GREEN);
  }
}
