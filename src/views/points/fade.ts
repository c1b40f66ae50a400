import { mixColours } from "./mix.ts";

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
