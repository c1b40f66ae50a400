import type { Line, OwnLine } from "../../models/contract/rule.ts";
import { type Frame, lineAt } from "./frame.ts";
import { klGap } from "./klGap.ts";

/** A fall, or a gap left open, is more than this share of 1 + |value| (DESIGN §1), and than rounding. */
const FALL = 1e-10;

/** Standard errors that an estimate of ℓ may be off by. */
const ERRORS = 5;

/** What of a promise broke: a line that fell, or a gap that an exact E-step left open. */
export type Breach = Line | OwnLine | "gap";

/**
 * The promises that broke between two consecutive frames. What the rounding at either θ can make of
 * a line is no fall: with covariances that are all but singular it is more than 1e-10 of ℓ. Nor is
 * what an estimated ℓ may be off by.
 */
export function brokenPromises(before: Frame, after: Frame): readonly Breach[] {
  const falls = after.neverFalls.filter((line) => {
    const [from, to] = [lineAt(before, line), lineAt(after, line)];
    return from !== null && to !== null && from - to > most(from, before, after);
  });
  const gap = after.touches ? (klGap(after) ?? 0) : 0;
  return gap > most(after.logLikelihood ?? 0, after) ? [...falls, "gap"] : falls;
}

const most = (value: number, ...made: readonly Frame[]): number =>
  made.reduce(
    (sum, { rounding = 0, error = 0 }) => sum + rounding + ERRORS * error,
    FALL * (1 + Math.abs(value)),
  );
