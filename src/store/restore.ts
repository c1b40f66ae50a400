import type { Session } from "../data/opened.ts";
import { loadPicture } from "../engine/registry/pictures.ts";
import { lab, lookAfresh, newRunId } from "./lab.ts";
import { atRest } from "./rest.ts";
import { sceneOpened, startRuleOf } from "./selectors.ts";
import { beginShown } from "./snapshots.ts";
import type { Place, Told } from "./state.ts";

/** Shows a session as the page opens with it: nothing before it to undo. */
export async function restore(
  { dataset, choices }: Session,
  reach: Place | null,
  told?: Told | null,
): Promise<void> {
  await loadPicture(choices.model.kind);
  lookAfresh();
  lab.setState({
    ...atRest(),
    dataset,
    choices,
    startRule: startRuleOf(choices, lab.getState().startRule),
    run: { id: newRunId(), frames: [], end: null },
    cursor: 0,
    older: [],
    scene: told ? sceneOpened(told, { dataset, choices }) : null,
    past: [],
    future: [],
    reach,
  });
  beginShown();
}
