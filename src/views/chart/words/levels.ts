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

export function levelsOf(frame: Frame): Levels {
  const { logLikelihood, logPrior, elbo, terms } = frame;
  if (logLikelihood === null || ![logLikelihood, logPrior, elbo ?? 0].every(Number.isFinite))
    return plain(frame);
  const sum = logLikelihood + logPrior;
  const known = [logLikelihood, sum, elbo ?? 0, ...(terms ?? [])];
  const unit = unitOf(Math.max(...known.filter(Number.isFinite).map(Math.abs), 0));
  const ell = unitsIn(logLikelihood, unit);
  const whole = unitsIn(sum, unit);
  const gap = shownGap(frame);
  const bound = ell - unitsIn(gap, unit);
  return {
    logLikelihood: finer(logLikelihood, ell, unit),
    logPrior: finer(logPrior, whole - ell, unit),
    penalised: finer(sum, whole, unit),
    elbo: elbo === null ? nats(null) : finer(elbo, bound, unit),
    gap: elbo === null ? nats(null) : finer(gap, unitsIn(gap, unit), unit),
    terms: elbo === null ? [] : termsIn(terms ?? [], bound, unit),
  };
}

function termsIn(terms: readonly number[], sum: number, unit: Unit): string[] {
  // What is lost in the rounding of the largest is no term.
  const scale = Math.max(...terms.map(Math.abs), 0);
  const parts = terms.map((term) => settled(term, scale));
  const units = shared(parts, sum, unit);
  return parts.map((part, i) => finer(part, units[i] ?? 0, unit));
}

function plain(frame: Frame): Levels {
  const { logLikelihood, logPrior, elbo, terms } = frame;
  return {
    logLikelihood: nats(logLikelihood),
    logPrior: nats(logPrior),
    penalised: nats(withLogPrior(frame).logLikelihood),
    elbo: nats(elbo),
    gap: nats(klGap(frame)),
    terms: (terms ?? []).map(nats),
  };
}
