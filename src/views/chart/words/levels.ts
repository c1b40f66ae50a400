import { type Frame, withLogPrior } from "../../../engine/run/frame.ts";
import { klGap } from "../../../engine/run/klGap.ts";
import { nats, settled } from "../../../maths/format.ts";
import { finer, shared, type Unit, unitOf, unitsIn } from "../../../maths/sums.ts";

/** The values of a frame as texts that add up as shown: ELBO + gap = ℓ, ℓ + log prior = what MAP climbs, terms = ELBO. */
export interface Levels {
  readonly logLikelihood: string;
  readonly logPrior: string;
  readonly penalised: string;
  readonly elbo: string;
  readonly gap: string;
  readonly terms: readonly string[];
}

/** A value and one below it, with how far: the lower one is told by the other and the distance. */
export function below(top: number, value: number) {
  const unit = unitOf(Math.max(Math.abs(top), Math.abs(value)));
  const distance = settled(top - value, top);
  const units = unitsIn(distance, unit);
  const lower = unitsIn(top, unit) - units;
  return { value: finer(value, lower, unit), distance: finer(distance, units, unit) };
}

/** The KL gap, 0 where it is within rounding. */
export function shownGap(frame: Frame): number {
  return settled(klGap(frame) ?? 0, frame.logLikelihood ?? 0);
}

/** The heights of a frame in whole units of one size, so that they add up: of ℓ, of ℓ + log prior, of the ELBO and of the gap between. */
export function heightsOf(frame: Frame) {
  const { logLikelihood, logPrior, elbo, terms } = frame;
  const at = logLikelihood ?? 0;
  const known = [at, at + logPrior, elbo ?? 0, ...(terms ?? [])];
  const unit = unitOf(Math.max(...known.filter(Number.isFinite).map(Math.abs), 0));
  const ell = unitsIn(at, unit);
  const gap = unitsIn(shownGap(frame), unit);
  return { unit, ell, whole: unitsIn(at + logPrior, unit), gap, bound: ell - gap };
}

export function levelsOf(frame: Frame): Levels {
  const { logLikelihood, logPrior, elbo, terms } = frame;
  const { unit, ell, whole, gap, bound } = heightsOf(frame);
  const known =
    logLikelihood !== null && [logLikelihood, logPrior, elbo ?? 0].every(Number.isFinite);
  const text = (value: number | null, units: number): string =>
    known && value !== null ? finer(value, units, unit) : nats(value);
  return {
    logLikelihood: text(logLikelihood, ell),
    logPrior: text(logPrior, whole - ell),
    penalised: text(withLogPrior(frame).logLikelihood, whole),
    elbo: text(elbo, bound),
    gap: text(klGap(frame) && shownGap(frame), gap),
    terms: known && elbo !== null ? termsIn(terms ?? [], bound, unit) : (terms ?? []).map(nats),
  };
}

function termsIn(terms: readonly number[], sum: number, unit: Unit): string[] {
  // What is lost in the rounding of the largest is no term.
  const scale = Math.max(...terms.map(Math.abs), 0);
  const parts = terms.map((term) => settled(term, scale));
  const units = shared(parts, sum, unit);
  return parts.map((part, i) => finer(part, units[i] ?? 0, unit));
}
