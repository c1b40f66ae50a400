import type { Session, Task, Values } from "../../data/reader/protocol.ts";
import { editors, pictures } from "../../models/faces.ts";
import { loadRules, type Ruled } from "../../rules/loaded.ts";
import { newSlot, type Slot } from "../autosave/slot.ts";
import { lab, newRunId, resetView } from "../lab/lab.ts";
import { isWhole, loadLens } from "../lab/lens.ts";
import { sceneOpened, startRuleOf } from "../lab/selectors.ts";
import type { Lab, LessonPlace, Place, Told } from "../lab/state.ts";
import { atRest } from "../run/engine.ts";
import { begin, beginShown } from "../run/undo.ts";
import { read } from "./reader.ts";
import type { Working } from "./requests.ts";

/** A session with all that it is to be shown with; the code of its model has arrived. */
export interface Shown extends Session {
  /** How far its run is to come; null for θ₀. */
  readonly reach: Place | null;
  readonly told: Told | null;
  /** The scene of a lesson that it is. */
  readonly lesson?: LessonPlace | null;
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
function showFirst({ reach, slot, ...shown }: Shown): void {
  resetView();
  lab.setState({
    ...atRest(),
    ...opened(shown),
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
export function showInstead({ reach, slot, ...shown }: Shown): void {
  resetView();
  begin({ ...opened(shown), slot });
  lab.setState({ reach });
}

function opened({ dataset, choices, told, lesson }: Omit<Shown, "reach" | "slot">) {
  const passed = !lesson?.lesson.scenes[lesson.at]?.question;
  const opening = { from: null, to: null, passed, film: null, refused: 0 };
  return {
    dataset,
    choices,
    startRule: startRuleOf(choices, lab.getState().startRule),
    scene: told && sceneOpened(told, { dataset, choices }),
    lesson: lesson ? { ...lesson, dataset, choices, ...opening } : null,
  } satisfies Partial<Lab>;
}

/** As `showFirst`, once the code of the model has arrived. */
export async function restore(session: Session, reach: Place | null): Promise<void> {
  await loadShown(session.choices, session);
  showFirst({ ...session, reach, told: null, slot: newSlot() });
}

/** Brings what the page shows of a session's model, says of its rules and sees its data by; to be awaited before it is shown. */
export async function loadShown(
  chosen: Ruled,
  session?: Pick<Session, "dataset" | "opening">,
): Promise<void> {
  const { model } = chosen;
  const lens = session && !isWhole(session.dataset.points, session.opening?.view?.axes);
  const all = [pictures.load(model), editors.load(model), loadRules(chosen), lens && loadLens()];
  await Promise.all(all);
}

/** A session read by the data worker, and the code of its model. */
export async function readWhole<T extends Extract<Task, { type: "session" | "link" }>>(
  task: T,
  working: Working,
): Promise<Values[T["type"]]> {
  const session = await read(task, working);
  const whole = session as Session;
  await loadShown(whole.choices, whole);
  return session;
}
