import { type Frame, hasTheta } from "../../../engine/run/frame.ts";
import { nats, subscript } from "../../../maths/format.ts";
import { unitsIn, written } from "../../../maths/sums.ts";
import type { EWhy, MWhy } from "../../../rules/words/why.ts";
import { type Change, changeOf } from "../words/change.ts";
import { shownGap } from "../words/levels.ts";
import { namesOf } from "../words/names.ts";
import { NO_Q } from "../words/sentence.ts";
import { shownSum } from "../words/sum.ts";

/**
 * Why the E-step from `before` to `frame` left the bound where it is: its KL, in the numbers that
 * the sentence on what it did has. Frames are as they are shown, log p(θ) counted in.
 * Source: Bishop, PRML, section 9.4: ℓ = 𝓛 + KL(q ‖ p(z | x, θ)).
 */
export function eWhySaid(why: EWhy, before: Frame | undefined, frame: Frame): string {
  const change = changeOf(before, frame);
  const gap = shownGap(frame);
  const theta = hasTheta(frame) ? `θ${subscript(frame.iteration - 1)}` : null;
  const at = theta ? ` at ${theta}` : "";
  const now = sentence(why.now);
  if (why.given) return `${now}, so its KL is 0 whatever θ is: the bound is ℓ itself.`;
  if (gap === 0) {
    if (change?.rise === 0) return `${now}${at}, as it did before: q, the bound and ℓ stay.`;
    const from = change ? ` falls from ${unsigned(told(change).sum)} to 0 and` : "";
    const of = theta ? `${why.posterior}, ${theta}` : why.posterior;
    const stays = theta ? " θ did not move, so ℓ stays." : "";
    return `${now}${at}, so KL(q ‖ p(${of}))${from || " is 0 and"} the bound touches ℓ.${stays}`;
  }
  const left = change ? unsigned(told(change).terms[1]) : nats(gap);
  const wanted = theta ? `the posterior${at}` : `p(${why.posterior})`;
  const stays = `${now}: not ${wanted}, so a gap of ${left} stays, ${why.short}.`;
  const but = why.may ?? "Of all such q it has the highest bound, so the bound can’t fall.";
  return `${stays} ${but}`;
}

/**
 * Why the M-step from `before` to `frame` opened a gap, and what follows for ℓ:
 * ℓ(θ_t) ≥ 𝓛(q_t, θ_t) ≥ 𝓛(q_t, θ_{t−1}) = ℓ(θ_{t−1}) − the gap there.
 */
export function mWhySaid(why: MWhy, before: Frame | undefined, frame: Frame): string {
  const change = changeOf(before, frame);
  if (!change) return NO_Q;
  if (why.lifts === null) return "All of θ is held, so nothing moves.";
  if (change.rise === 0 && change.wider === 0)
    return "θ is at the top of this bound already: nothing changes beyond rounding.";
  return `${gapSaid(why, change, frame.iteration)} ${boundSaid(why, change, frame)}`;
}

/** What the bound rose by, the gap that stays, and the one before, as texts of an E-step. */
const told = ({ rise, gap, unit }: Change) => shownSum(rise, gap, unit);

function gapSaid({ given }: MWhy, { rise, opened, wider, unit }: Change, t: number): string {
  if (given) return "θ moved, and q is the labels whatever θ is: no gap opens, the bound is ℓ.";
  const change = unsigned(shownSum(rise, wider, unit).terms[1]);
  const of = `q is still that of θ${subscript(t - 1)}`;
  if (change === "0") return `θ moved, q did not, and the gap stays.`;
  if (opened === 0)
    return `θ moved, q did not: q is still the posterior at θ${subscript(t - 1)}, so a gap of ${change} opens.`;
  return `θ moved, q did not: ${of}, and its KL ${wider > 0 ? "grew" : "shrank"} by ${change}.`;
}

function boundSaid(why: MWhy, { rise, opened, unit }: Change, frame: Frame): string {
  const [up, from] = [unitsIn(rise, unit), unitsIn(opened, unit)];
  const by = written(Math.abs(up), unit);
  const { ell } = namesOf(frame);
  if (why.slip !== null)
    return up < 0
      ? `The bound fell by ${by}, which its top could not: the slip ${why.slip} takes another θ.`
      : `The bound rose by ${by}, though the slip ${why.slip} misses its top.`;
  if (!frame.neverFalls.includes("elbo") || up < 0)
    return `The bound ${up < 0 ? "fell" : "rose"} by ${by}.${why.may ? ` ${why.may}` : ""}`;
  const rose = `${sentence(why.lifts ?? "")}: it rose by ${by}`;
  if (from === 0) {
    const which = frame.logPrior === 0 ? "and ℓ" : "which";
    return `${rose} from where it touched ${ell}, ${which} is never below it. That is why ${ell} can’t fall.`;
  }
  if (up >= from)
    return `${rose}, no less than the ${written(from, unit)} that it began below ${ell}. So ${ell} did not fall.`;
  return `${rose}. It began ${written(from, unit)} below ${ell}, so ${ell} may fall, by at most ${written(from - up, unit)}.`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const unsigned = (text: string): string => text.replace(/^[+−]/, "");
