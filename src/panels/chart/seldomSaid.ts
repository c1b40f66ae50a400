import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import { withLogPrior } from "../../engine/run/frame.ts";
import { ellOf } from "../../models/kinds.ts";
import {
  atEnd,
  eitherNext,
  frameBefore,
  shownFrame,
  shownPicture,
} from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { byHandSentence, openSentence } from "../../views/chart/words/seldom.ts";
import { sentenceOf } from "../../views/chart/words/sentence.ts";
import { stoppedSentence } from "./stoppedSentence.ts";

/** What is told of few half-steps: why a run stopped, what brushing did, and 𝓛 alone where ℓ is not known. */
export function seldomSaid(s: Lab): string | null {
  const frame = shownFrame(s);
  if (!frame) return null;
  if (s.run.end && atEnd(s)) return stoppedSentence(shownPicture(s), s.choices, frame, s.run.end);
  const { inference, model } = s.choices;
  if (inference.kind === "by-hand" && eitherNext(s))
    return byHandSentence(inference.brushed, frame);
  const before = frameBefore(s);
  const open = frame.phase === "init" || ellOf(model) !== null;
  const said = (open ? openSentence : sentenceOf)(
    before && withLogPrior(before),
    withLogPrior(frame),
  );
  const broken = before && brokenPromises(before, frame).length > 0;
  return broken ? `${said}; this breaks the promise` : said;
}
