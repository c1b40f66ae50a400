import type { Choices } from "../../../engine/registry/session.ts";
import { klGap } from "../../../engine/run/klGap.ts";
import type { Spoken } from "../../../models/contract/words.ts";
import { pictures } from "../../../models/faces.ts";
import { hasPrior, kindOf } from "../../../models/kinds.ts";
import { type Codes, countOf } from "../../../models/shared/codes.ts";
import { hasGaps } from "../../../models/shared/gaps/hasGaps.ts";
import { eStagesOf, mStagesOf, type Stage } from "../../../rules/words/halfSteps.ts";
import { shownFrame } from "../selectors.ts";
import type { Lab } from "../state.ts";

/** What sentences on the half-steps of a session are made of. */
export function spokenOf(
  { model }: Pick<Choices, "model">,
  observed: Codes | null,
  missing = false,
): Spoken {
  const { words, slip, floor } = pictures.of(model);
  const { blocks, labels } = kindOf(model);
  const known = labels && observed ? countOf(observed) : 0;
  return {
    words: words(model),
    blocks,
    prior: hasPrior(model),
    slip: slip?.(model) ?? null,
    floor: floor?.(model) ?? null,
    observed: known === 0 ? "none" : known === observed?.length ? "all" : "some",
    missing,
  };
}

export const spoken = ({ choices, dataset }: Lab): Spoken =>
  spokenOf(choices, dataset.observed, hasGaps(dataset.points));

/** The parts of the E-step shown, else of the one to come. */
export function shownEStages(s: Lab): readonly string[] {
  const frame = shownFrame(s);
  return frame && frame.phase !== "init" && frame.phase !== "M"
    ? eStagesOf(spoken(s), s.choices, frame.iteration, klGap(frame))
    : eStagesOf(spoken(s), s.choices, (frame?.iteration ?? 0) + 1, null);
}

/** The parts of the M-step shown, else of the one to come. */
export function shownMStages(s: Lab): readonly Stage[] {
  const frame = shownFrame(s);
  const ahead = frame?.phase === "init" ? 1 : (frame?.iteration ?? 1);
  return mStagesOf(spoken(s), s.choices, ahead);
}
