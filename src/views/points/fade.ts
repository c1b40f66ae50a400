/** A cross-fade between two sets of colours. */
export interface Fade {
  readonly to: Uint32Array;
  /** The colours at `now`; `to` itself once the time is over. */
  at(now: number): Uint32Array;
}

/** A fade over `duration` milliseconds from `start`. */
export function createFade(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  duration: number,
): Fade {
  const between = new Uint32Array(to.length);
  return {
    to,
    at(now) {
      const share = (now - start) / duration;
      if (share >= 1) return to;
      mixColours(from, to, share, between);
      return between;
    },
  };
}

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
