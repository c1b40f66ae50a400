import { type Frame, withLogPrior } from "../../../engine/run/frame.ts";
import { NOTHING, settled } from "../../../maths/format.ts";
import { shared, unitsIn } from "../../../maths/sums.ts";
import { type Levels, shownGap } from "./levels.ts";
import { unitOfRises, withSign } from "./sum.ts";

/** What a half-step changed, as texts that add up as shown and as the sentence on it tells them; null where there was no bound before. */
export function risesOf(before: Frame | undefined, frame: Frame): Levels | null {
  if (!before || before.elbo === null || frame.elbo === null) return null;
  const [from, to] = [withLogPrior(before), withLogPrior(frame)];
  const rise = settled((to.elbo ?? 0) - (from.elbo ?? 0), to.elbo ?? 0);
  const height = to.logLikelihood ?? 0;
  const wider = settled(shownGap(to) - shownGap(from), height);
  const unit = unitOfRises(rise, wider);
  const up = unitsIn(rise, unit);
  const still = settled(rise + wider, height) === 0;
  const gap = still ? -up : unitsIn(wider, unit);
  const prior = unitsIn(frame.logPrior - before.logPrior, unit);
  const terms = frame.terms ?? [];
  const scale = Math.max(...terms.map(Math.abs), 0);
  const changes = terms.map((term, i) => settled(term - (before.terms?.[i] ?? 0), scale));
  const text = (units: number) => withSign(units, unit);
  const ofEll = frame.logLikelihood === null ? () => NOTHING : text;
  return {
    logLikelihood: ofEll(up - prior + gap),
    logPrior: text(prior),
    penalised: ofEll(up + gap),
    elbo: text(up - prior),
    gap: ofEll(gap),
    terms: shared(changes, up - prior, unit).map(text),
  };
}
