import type { Frame } from "../../../engine/run/frame.ts";
import { nats, settled } from "../../../maths/format.ts";
import { shownGap } from "./levels.ts";
import { namesOf } from "./names.ts";
import { shownSum } from "./sum.ts";

/** Why there is no bound before the first E-step. */
export const NO_Q =
  "There is no q yet. Any q makes a bound 𝓛(q, θ) that is never above ℓ(θ); the E-step chooses one.";

/** What the half-step from `before` to `frame` did, in numbers that add up as shown. */
export function sentenceOf(before: Frame | undefined, frame: Frame): string {
  const { phase, logLikelihood, elbo } = frame;
  if (elbo === null)
    return `Start: ${namesOf(frame).ell} = ${nats(logLikelihood)}; no q yet, so no bound`;
  const gap = shownGap(frame);
  return `${phase}-step: ${phase === "E" ? eStep(before, elbo, gap) : mStep(before, frame, elbo, gap)}`;
}

function eStep(before: Frame | undefined, elbo: number, gap: number): string {
  if (!before || before.elbo === null)
    return gap === 0
      ? "the bound starts at ℓ; the gap is 0"
      : `the bound starts ${nats(gap)} below ℓ`;
  const rise = settled(elbo - before.elbo, elbo);
  if (rise === 0) return "nothing changes beyond rounding";
  const { terms, sum } = shownSum(rise, gap);
  if (gap === 0) return `ELBO ${sum} up to ℓ; ℓ stays, the gap closes`;
  return `ELBO ${terms[0]}; ℓ stays, the gap goes from ${unsigned(sum)} to ${unsigned(terms[1])}`;
}

function mStep(before: Frame | undefined, frame: Frame, elbo: number, gap: number): string {
  if (!before || before.elbo === null) return `a gap of ${nats(gap)}`;
  const opened = shownGap(before);
  const rise = settled(elbo - before.elbo, elbo);
  const wider = settled(gap - opened, frame.logLikelihood ?? 0);
  if (rise === 0 && wider === 0) return "nothing changes beyond rounding";
  const { terms, sum } = shownSum(rise, wider);
  const [ell, bound] = namesOf(frame).rises;
  return `${bound}${terms[0]}, ${ell}${sum}; ${gapChange(opened, wider, terms[1])}`;
}

function gapChange(opened: number, wider: number, text: string): string {
  if (text === "0") return "the gap stays";
  if (opened === 0) return `a gap of ${unsigned(text)} opened`;
  return `the gap ${wider > 0 ? "grew" : "shrank"} by ${unsigned(text)}`;
}

function unsigned(text: string): string {
  return text.replace(/^[+−]/, "");
}
