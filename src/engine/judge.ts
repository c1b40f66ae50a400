import type { Line } from "../rules/contract.ts";
import { type Frame, lineAt } from "./frame.ts";

/** A fall is more than this share of 1 + |value| (DESIGN §1). */
const FALL = 1e-10;

/** The promised lines that fell between two consecutive frames. */
export function brokenPromises(before: Frame, after: Frame): readonly Line[] {
  return after.neverFalls.filter((line) => {
    const [from, to] = [lineAt(before, line), lineAt(after, line)];
    return from !== null && to !== null && from - to > FALL * (1 + Math.abs(from));
  });
}
