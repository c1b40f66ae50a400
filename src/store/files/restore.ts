import type { Session } from "../../data/reader/protocol.ts";
import { editors, pictures } from "../../models/faces.ts";
import { loadRules, type Ruled } from "../../rules/loaded.ts";
import { newSlot, type Slot } from "../autosave/slot.ts";
import { lab, newRunId, resetView } from "../lab/lab.ts";
import { sceneOpened, startRuleOf } from "../lab/selectors.ts";
import type { Lab, Place, Told } from "../lab/state.ts";
import { atRest } from "../run/engine.ts";
import { begin, beginShown } from "../run/undo.ts";

/** A session with all that it is to be shown with; the code of its model has arrived. */
export interface Shown extends Session {
  /** How far its run is to come; null for θ₀. */
  readonly reach: Place | null;
  readonly told: Told | null;
  /** Where it is kept from now on. */
  readonly slot: Slot;
}

/** Shows a session; what was there before, if anything was, is one Undo away. */
export function show(shown: Shown): void {
  const { run, past, dataset } = lab.getState();
  const first = run.frames.length === 0 && past.length === 0 && dataset.points.size > 0;
  (first ? showFirst : showInstead)(shown);
}

/** Shows a session as the page opens with it: nothing before it to undo. */
function showFirst({ dataset, choices, reach, told, slot }: Shown): void {
  resetView();
  lab.setState({
    ...atRest(),
    ...opened({ dataset, choices, told }),
    slot,
    run: { id: newRunId(), frames: [], end: null },
    cursor: 0,
    older: [],
    past: [],
    future: [],
    reach,
  });
  beginShown();
}

/** Shows a session in the place of another; undo brings that one back. */
export function showInstead({ dataset, choices, reach, told, slot }: Shown): void {
  resetView();
  begin({ ...opened({ dataset, choices, told }), slot });
  lab.setState({ reach });
}

function opened({ dataset, choices, told }: Session & Pick<Shown, "told">) {
  return {
    dataset,
    choices,
    startRule: startRuleOf(choices, lab.getState().startRule),
    scene: told && sceneOpened(told, { dataset, choices }),
  } satisfies Partial<Lab>;
}

/** As `showFirst`, once the code of the model has arrived. */
export async function restore(session: Session, reach: Place | null): Promise<void> {
  await loadShown(session.choices);
  showFirst({ ...session, reach, told: null, slot: newSlot() });
}

/** Brings what the page shows of a session's model and says of its rules; to be awaited before it is shown. */
export async function loadShown(chosen: Ruled): Promise<void> {
  const { model } = chosen;
  await Promise.all([pictures.load(model), editors.load(model), loadRules(chosen)]);
}
