import { withLogPrior } from "../../engine/run/frame.ts";
import { eWhyOf, mWhyOf } from "../../rules/words/why.ts";
import { frameBefore, shownFrame } from "../../store/lab/selectors.ts";
import { spoken } from "../../store/lab/spoken.ts";
import type { Lab } from "../../store/lab/state.ts";
import { type Chain, eChain, mChain } from "../../views/chart/why/chain.ts";
import { eWhySaid, mWhySaid } from "../../views/chart/why/why.ts";
import { NO_Q } from "../../views/chart/words/sentence.ts";

/** Why the half-step shown left the lines where they are, in a sentence or two; empty where none is shown. */
export function whyShown(s: Lab): string {
  const frame = s.draft ? undefined : shownFrame(s);
  if (!frame) return "";
  if (frame.phase === "init") return NO_Q;
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
  if (!frame || !before || frame.phase === "init") return null;
  const e = eWhyOf(spoken(s), s.choices, frame.iteration);
  if (frame.phase === "E") return eChain(e, before, frame);
  return mChain(mWhyOf(spoken(s), s.choices, frame.iteration), e, before, frame);
}
