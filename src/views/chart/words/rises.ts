import { type Frame, withLogPrior } from "../../../engine/run/frame.ts";
import { NOTHING, settled } from "../../../maths/format.ts";
import { shared, unitsIn } from "../../../maths/sums.ts";
import { changeOf } from "./change.ts";
import type { Levels } from "./levels.ts";
import { withSign } from "./sum.ts";

/** What a half-step changed, as texts that add up as shown and as the sentence on it tells them; null where there was no bound before. */
export function risesOf(before: Frame | undefined, frame: Frame): Levels | null {
  const change = before && changeOf(withLogPrior(before), withLogPrior(frame));
  if (!change) return null;
  const { rise, wider, unit } = change;
  const up = unitsIn(rise, unit);
  const gap = unitsIn(wider, unit);
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
