import type { Frame } from "../../../engine/run/frame.ts";
import { nats } from "../../../maths/format.ts";
import { type Change, changeOf } from "./change.ts";
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
  const change = changeOf(before, frame);
  return `${phase}-step: ${change ? changed(change, frame) : begun(frame)}`;
}

/** What the first q made. */
function begun(frame: Frame): string {
  const gap = shownGap(frame);
  if (frame.phase !== "E") return `a gap of ${nats(gap)}`;
  return gap === 0
    ? "the bound starts at ℓ; the gap is 0"
    : `the bound starts ${nats(gap)} below ℓ`;
}

function changed({ rise, opened, wider, gap, unit }: Change, frame: Frame): string {
  const isE = frame.phase === "E";
  if (rise === 0 && (isE || wider === 0)) return "nothing changes beyond rounding";
  const { terms, sum } = shownSum(rise, isE ? gap : wider, unit);
  if (!isE) {
    const [ell, bound] = namesOf(frame).rises;
    return `${bound}${terms[0]}, ${ell}${sum}; ${gapChange(opened, wider, terms[1])}`;
  }
  if (gap === 0) return `ELBO ${sum} up to ℓ; ℓ stays, the gap closes`;
  return `ELBO ${terms[0]}; ℓ stays, the gap goes from ${unsigned(sum)} to ${unsigned(terms[1])}`;
}

function gapChange(opened: number, wider: number, text: string): string {
  if (text === "0") return "the gap stays";
  if (opened === 0) return `a gap of ${unsigned(text)} opened`;
  return `the gap ${wider > 0 ? "grew" : "shrank"} by ${unsigned(text)}`;
}

function unsigned(text: string): string {
  return text.replace(/^[+−]/, "");
}
