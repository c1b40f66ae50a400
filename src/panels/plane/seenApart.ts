import type { Mark } from "../../models/contract/picture.ts";

/** The least difference that is seen, as a share of the mark's own size. */
const SEEN = 0.02;

/** Whether two drawings of θ differ enough to be told apart on the plane. */
export function seenApart(now: readonly Mark[], before: readonly Mark[]): boolean {
  return now.some((mark, i) => {
    const old = before[i];
    if (!old) return true;
    const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = mark.covariance;
    const [[oldXx = 0, oldXy = 0] = [], [, oldYy = 0] = []] = old.covariance;
    const variance = xx + yy;
    const moved = Math.hypot(mark.centre[0] - old.centre[0], mark.centre[1] - old.centre[1]);
    const changed = Math.hypot(xx - oldXx, yy - oldYy, xy - oldXy);
    return moved > SEEN * Math.sqrt(variance) || changed > 2 * SEEN * variance;
  });
}
