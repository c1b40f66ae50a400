import type { Frame } from "../../../engine/run/frame.ts";
import { settled } from "../../../maths/format.ts";
import type { Unit } from "../../../maths/sums.ts";
import { heightsOf, shownGap } from "./levels.ts";
import { unitOfRises } from "./sum.ts";

/**
 * What a half-step did to the lines, in nats, 0 where it is within rounding. Where the digits of the
 * readouts are enough to tell it, it is how far apart these are, so that it can be read off them.
 */
export interface Change {
  /** Of the bound. */
  readonly rise: number;
  /** The gap before it, what was added to that, and the gap after it. */
  readonly opened: number;
  readonly wider: number;
  readonly gap: number;
  /** What all that is said of it is rounded to, so that it adds up as shown wherever it is said. */
  readonly unit: Unit;
}

/** Null where there was no bound before. Frames are as they are shown, log p(θ) counted in. */
export function changeOf(before: Frame | undefined, frame: Frame): Change | null {
  if (before?.elbo == null || frame.elbo === null) return null;
  const height = frame.logLikelihood ?? 0;
  const rise = settled(frame.elbo - before.elbo, frame.elbo);
  const [opened, gap] = [shownGap(before), shownGap(frame)];
  const apart = settled(gap - opened, height);
  // Where ℓ stays, what is left of the two is rounding, and no reason for more digits.
  const wider = settled(rise + apart, height) === 0 ? 0 - rise : apart;
  const unit = unitOfRises(rise, frame.phase === "E" ? gap : wider);
  const [from, to] = [heightsOf(before), heightsOf(frame)];
  const read = [to.bound - from.bound, to.gap - from.gap, to.ell - from.ell].map((it) => it / 100);
  const readable =
    [unit, from.unit, to.unit].every((each) => each.decimals + each.exponent === 2) &&
    [rise, wider, rise + wider].every((it, i) => Math.sign(it) === Math.sign(read[i] ?? 0));
  const [up = rise, more = wider] = readable ? read : [];
  return { rise: up, opened, wider: more, gap, unit };
}
