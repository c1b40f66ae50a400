import type { Line } from "../rules/contract.ts";
import type { End, Frame } from "./frame.ts";
import type { Promises } from "./promises.ts";
import type { Stop } from "./session.ts";

/** A fall is more than this share of 1 + |value| (DESIGN §1). */
const FALL = 1e-10;

/** The promised lines that fell between two consecutive frames. */
export function brokenPromises(promises: Promises, before: Frame, after: Frame): readonly Line[] {
  if (after.phase === "init") return [];
  return promises[after.phase].neverFalls.filter((line) => {
    const [from, to] = [before[line], after[line]];
    return from !== null && to !== null && from - to > FALL * (1 + Math.abs(from));
  });
}

/** Why a run stops at `frame`, the frame before it being `before`; null where it goes on. */
export function stopAt(
  { M: { objective } }: Promises,
  { tolerance, maxIterations }: Stop,
  size: number,
  before: Frame,
  frame: Frame,
): End | null {
  if (frame.phase !== "M") return null;
  const rise = objective && ((frame[objective] ?? 0) - (before[objective] ?? 0)) / size;
  if (tolerance > 0 && rise !== null && rise < tolerance) return { reason: "converged" };
  return frame.iteration >= maxIterations ? { reason: "cap" } : null;
}
