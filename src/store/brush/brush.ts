import { type Codes, countOf, painted } from "../../models/shared/codes.ts";
import { loadRules } from "../../rules/loaded.ts";
import { tellIfReplaced } from "../edits/replaced.ts";
import { lab, newRunId, notify } from "../lab/lab.ts";
import { shownFrame, shownTheta } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { engine, engineInput } from "../run/engine.ts";
import { appended } from "../run/receive.ts";
import { goTo } from "../run/transport.ts";
import { change, changeAgain, faint } from "../run/undo.ts";
import { Superseded } from "../run/wire/questions.ts";
import { label } from "./observe.ts";

/** What the brush in hand does to the points it passes over; `stroke` as for points that are added. */
export function paint(indices: readonly number[], stroke: number): void {
  const { painting } = lab.getState().view;
  if (!painting) return;
  const act = painting.what === "q" ? brush : label;
  act(indices, painting.component, stroke);
}

/** What is brushed of the q shown, and of which run (by its id) it is to take the place. */
interface Wanted {
  readonly run: number;
  readonly cursor: number;
  readonly codes: Codes;
  readonly stroke: number;
}

let wanted: Wanted | null = null;
let asking = false;
let last: { readonly run: number; readonly stroke: number } | null = null;

/**
 * Points (but those whose label is observed) brushed towards a component, or (null) back to the
 * posterior: a new run from the θ shown whose first q is that. It is shown together with its
 * E-step, so that nothing flickers while the brush moves; strokes that come while the engine works
 * are taken together. A run or a play under way stops first.
 */
export function brush(swept: readonly number[], component: number | null, stroke: number): void {
  goTo(lab.getState().cursor);
  const s = lab.getState();
  const { observed } = s.dataset;
  const indices = swept.filter((n) => (observed?.[n] ?? -1) < 0);
  if (s.activity !== "idle" || shownTheta(s) === undefined) return;
  const before = wanted?.run === s.run.id ? wanted.codes : brushedIn(s);
  if (indices.every((n) => (before?.[n] ?? -1) === (component ?? -1))) return;
  const codes = painted(before, s.dataset.points.size, indices, component);
  wanted = { run: s.run.id, cursor: s.cursor, codes, stroke };
  if (!asking) serve();
}

/** What is brushed of the q shown; null where that is another q. */
function brushedIn(s: Lab): Codes | null {
  const { inference } = s.choices;
  const frame = shownFrame(s);
  const first = frame?.phase === "init" || (frame?.phase === "E" && frame.iteration === 1);
  return inference.kind === "by-hand" && first ? inference.brushed : null;
}

async function serve(): Promise<void> {
  asking = true;
  try {
    while (wanted && stands(wanted)) await show(wanted);
  } finally {
    wanted = null;
    asking = false;
  }
}

/** Whether what it is to take the place of is still what is shown. */
const stands = ({ run, cursor }: Wanted): boolean =>
  lab.getState().run.id === run && lab.getState().cursor === cursor;

async function show(now: Wanted): Promise<void> {
  const s = lab.getState();
  const brushed = { kind: "by-hand", brushed: now.codes, next: "M-step" } as const;
  const inference = countOf(now.codes) > 0 ? brushed : ({ kind: "exact" } as const);
  const choices = { ...s.choices, start: shownTheta(s), inference };
  const asked = engine.ask(engineInput(s), { topic: "first", choices }).catch(told);
  const [frames] = await Promise.all([asked, loadRules(choices)]);
  if (!frames || !stands(now)) return;
  const run = appended(
    { id: newRunId(), frames: frames.slice(0, 1), end: null },
    frames.slice(1),
    choices.model,
  );
  const again = last?.stroke === now.stroke && last.run === now.run;
  const more = brushedIn(s) !== null && s.run.frames.length <= 2;
  const older = more ? s.older : faint(s);
  wanted = wanted === now ? null : wanted && { ...wanted, run: run.id, cursor: frames.length - 1 };
  last = { run: run.id, stroke: now.stroke };
  const edit = () =>
    (again ? changeAgain : change)({ choices, run, cursor: frames.length - 1, older });
  if (more) edit();
  else tellIfReplaced("q was brushed by hand: a new run begins from it.", edit);
}

/** A question that was dropped is asked again, if its answer still matters; any other failure is told. */
function told(reason: unknown): null {
  if (reason instanceof Superseded) return null;
  wanted = null;
  notify({ kind: "error", text: reason instanceof Error ? reason.message : String(reason) });
  return null;
}
