import { thinned } from "../../engine/run/frame.ts";
import { kindOf, samePrior } from "../../models/kinds.ts";
import { lab, newRunId } from "../lab/lab.ts";
import { isBare, isRule, shownTheta } from "../lab/selectors.ts";
import type { Lab, Run, Snapshot } from "../lab/state.ts";
import { atRest, engine, engineInput } from "./engine.ts";
import { thinningOf } from "./lateThinning.ts";

/** Edits kept for undo, and numbers kept by them in all: of data, and of θ and φ where these are large. */
const MOST_EDITS = 200;
const MOST_NUMBERS = 1e7;

function snapshotOf(s: Lab): Snapshot {
  const { dataset, choices, startRule, run, cursor, older, scene, lesson, slot } = s;
  return { dataset, choices, startRule, run, cursor, older, scene, lesson, slot };
}

/** An edit: what undo will restore is kept, whatever is under way stops. */
export function change(edit: Partial<Snapshot>): void {
  edited(edit);
  resume();
}

/** As `change`, where the last edit's snapshot is to serve for this one too (a drag, a spray). */
export function changeAgain(edit: Partial<Snapshot>): void {
  editedAgain(edit);
  resume();
}

function edited(edit: Partial<Snapshot>): void {
  const rest = atRest();
  lab.setState((s) => ({
    ...edit,
    ...rest,
    past: withinLimits([...s.past, snapshotOf(s)]),
    future: [],
  }));
}

function editedAgain(edit: Partial<Snapshot>): void {
  lab.setState({ ...edit, ...atRest(), draft: lab.getState().draft });
}

function withinLimits(past: readonly Snapshot[]): readonly Snapshot[] {
  let numbers = 0;
  const sets = new Set<unknown>();
  const from = past.findLastIndex((snapshot, i) => {
    const { size, dimensions } = snapshot.dataset.points;
    if (!sets.has(snapshot.dataset)) numbers += size * dimensions;
    sets.add(snapshot.dataset);
    const thinning = thinningOf(snapshot.choices.model);
    if (thinning)
      for (const frame of snapshot.run.frames)
        if (!frame.thinned && !sets.has(frame.theta)) {
          sets.add(frame.theta);
          numbers += thinning.bytesOf(frame) / Float64Array.BYTES_PER_ELEMENT;
        }
    return past.length - i > MOST_EDITS || numbers > MOST_NUMBERS;
  });
  return past.slice(from + 1);
}

/** An edit that begins a new run; the one before stays, faint, while data and prior are the same. */
export function begin(edit: Partial<Snapshot>, again = false): void {
  const s = lab.getState();
  const theta = shownTheta(s);
  const sameData = edit.dataset === undefined || edit.dataset === s.dataset;
  const climbsSame = samePrior((edit.choices ?? s.choices).model, s.choices.model);
  const older = sameData && climbsSame ? faint(s) : [];
  const run: Run = { id: newRunId(), frames: [], end: null };
  (again ? editedAgain : edited)({ ...carryBrush(edit, s), run, cursor: 0, older });
  const next = lab.getState();
  if (isBare(next)) {
    lab.setState({ draft: null });
    return;
  }
  // A θ of another kind of model, or of other columns, can't be drawn in the place of the one that is to come.
  const like = (of: Lab) => `${of.choices.model.kind} ${of.dataset.points.dimensions}`;
  const old = like(next) === like(s) ? theta : undefined;
  const shown = isRule(next.choices.start) ? old : next.choices.start;
  const draft = shown === undefined ? null : { theta: shown, logLikelihood: null };
  lab.setState({ activity: "starting", draft });
  engine.begin(engineInput(next));
}

/** The runs worth comparing with: those that made a step. Of large θ their numbers alone are kept. */
export function faint({ older, run, choices }: Lab): readonly Run[] {
  if (run.frames.length <= 1) return older;
  const { replayed } = kindOf(choices.model);
  const drawn = replayed ? { ...run, frames: run.frames.map(thinned) } : run;
  return [...older, drawn].slice(-3);
}

/** Begins the run of the state as it stands, as after loading. */
export function beginShown(): void {
  const s = lab.getState();
  if (isBare(s)) return;
  lab.setState({ activity: "starting" });
  engine.begin(engineInput(s));
}

export function undo(): void {
  const s = lab.getState();
  const last = s.past.at(-1);
  if (!last) return;
  const future = [snapshotOf(s), ...s.future];
  lab.setState({ ...last, ...atRest(), past: s.past.slice(0, -1), future });
  resume();
}

export function redo(): void {
  const s = lab.getState();
  const [next] = s.future;
  if (!next) return;
  const past = [...s.past, snapshotOf(s)];
  lab.setState({ ...next, ...atRest(), past, future: s.future.slice(1) });
  resume();
}

/** A run whose θ₀ had not arrived when it was left is begun again. */
function resume(): void {
  const s = lab.getState();
  if (s.run.frames.length === 0) beginShown();
}

/** Goes back to what this page showed last of a link, or ("") of the user's own: an edit; false where there was none. */
export function backTo(link: string): boolean {
  const { past, future } = lab.getState();
  const of = ({ slot }: { slot: { link: string } }): boolean => slot.link === link;
  const found = past.findLast(of) ?? future.find(of);
  if (!found) return false;
  change(found);
  return true;
}

/**
 * What an edit carries over from the run before: a q by hand only where points, model and θ₀ stay
 * those that it was brushed at, else the posterior takes its place.
 */
export function carryBrush(edit: Partial<Snapshot>, s: Lab): Partial<Snapshot> {
  const { choices, dataset = s.dataset } = edit;
  const { inference, model, start } = s.choices;
  if (!choices || inference.kind !== "by-hand" || choices.inference !== inference) return edit;
  const sameStart = choices.start === start || choices.start === s.run.frames[0]?.theta;
  if (sameStart && dataset === s.dataset && choices.model === model) return edit;
  return { ...edit, choices: { ...choices, inference: { kind: "exact" } } };
}
