import type { Line } from "../rules/contract.ts";
import { type Frame, klGap, lineAt } from "./frame.ts";

/** A fall is more than this share of 1 + |value| (DESIGN §1). */
const FALL = 1e-10;
/**
 * A gap left open is more than this share of 1 + |ℓ|. ℓ is summed point by point and 𝓛 from moments:
 * by a covariance that is all but singular (condition 1e12) rounding sets them 2e-6 apart.
 */
const OPEN = 1e-4;

/** What of a promise broke: a line that fell, or a gap that an exact E-step left open. */
export type Breach = Line | "gap";

/** The promises that broke between two consecutive frames. */
export function brokenPromises(before: Frame, after: Frame): readonly Breach[] {
  const falls = after.neverFalls.filter((line) => {
    const [from, to] = [lineAt(before, line), lineAt(after, line)];
    return from !== null && to !== null && from - to > FALL * (1 + Math.abs(from));
  });
  const gap = after.touches ? (klGap(after) ?? 0) : 0;
  return gap > OPEN * (1 + Math.abs(after.logLikelihood)) ? [...falls, "gap"] : falls;
}
