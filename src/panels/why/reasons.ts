import { type Frame, withLogPrior } from "../../engine/run/frame.ts";
import { ellOf } from "../../models/kinds.ts";
import { eWhyOf, mWhyOf } from "../../rules/words/why.ts";
import { frameBefore, shownFrame } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { spoken } from "../../store/lab/words/spoken.ts";
import { type Chain, eChain, mChain } from "../../views/chart/why/chain.ts";
import { eWhySaid, mWhySaid } from "../../views/chart/why/why.ts";
import { NO_Q } from "../../views/chart/words/sentence.ts";

const OWN_Q =
  "q is told by parameters of its own from the start: its KL from the posterior is the gap.";
const AT_ONCE =
  "q and θ moved at once, each given the other as it was: no term of the bound stayed, so nothing derives where it is now.";
const UNKNOWN = "ℓ is unknown, and with it the gap: the bound is all that can be told of.";
const ESTIMATED =
  "ℓ is an estimate, and so is the gap: what its error hides is not to be told from a fall.";

/** Whether the lines of a frame derive from nothing: ℓ is not known exactly, or both of its arguments moved. */
const isOpen = ({ phase, logLikelihood, error }: Frame): boolean =>
  phase === "EM" || logLikelihood === null || error !== undefined;

/** Why the half-step shown left the lines where they are, in a sentence or two; empty where none is shown. */
export function whyShown(s: Lab): string {
  const frame = s.draft ? undefined : shownFrame(s);
  if (!frame) return "";
  if (frame.phase === "init") return frame.elbo === null ? NO_Q : OWN_Q;
  if (frame.phase === "EM") return AT_ONCE;
  if (isOpen(frame)) return ellOf(s.choices.model) === "unknown" ? UNKNOWN : ESTIMATED;
  const before = frameBefore(s);
  const from = before && withLogPrior(before);
  return frame.phase === "E"
    ? eWhySaid(eWhyOf(spoken(s), s.choices, frame.iteration), from, withLogPrior(frame))
    : mWhySaid(mWhyOf(spoken(s), s.choices, frame.iteration), from, withLogPrior(frame));
}

/** The lines that derive it; null where there is nothing yet to derive. */
export function chainShown(s: Lab): Chain | null {
  const frame = s.draft ? undefined : shownFrame(s);
  const before = frameBefore(s);
  if (!frame || !before || frame.phase === "init" || isOpen(frame)) return null;
  const e = eWhyOf(spoken(s), s.choices, frame.iteration);
  if (frame.phase === "E") return eChain(e, before, frame);
  return mChain(mWhyOf(spoken(s), s.choices, frame.iteration), e, before, frame);
}
