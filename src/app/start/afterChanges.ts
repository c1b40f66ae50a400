import { startAutosave } from "../../store/autosave/autosave.ts";
import { followDraft, followLimit } from "../../store/follow/logLikelihood.ts";
import { followStep } from "../../store/follow/step/along.ts";
import type { Lab } from "../../store/lab/state.ts";

/** Keeps what changes of `opened`, and asks of the engine what the first screen has no question about. */
export function afterChanges(opened: Lab): void {
  startAutosave(opened);
  followStep();
  followDraft();
  followLimit();
}
