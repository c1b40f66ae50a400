import { nameOf } from "../../data/summary.ts";
import { lab } from "../lab/lab.ts";
import { shownScene } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import {
  discard,
  type Entry,
  entries,
  type Kept,
  keepEntry,
  keepSession,
} from "./savedSessions.ts";
import { rememberSlot, type Slot } from "./slot.ts";
import { canTell, hold, isMine, onFree } from "./slotLocks.ts";

/** Sessions kept at most: the user's own, and those of links. */
const MOST_OWN = 6;
const MOST_LINKED = 3;

/** What a slot holds: as it was opened (`stamp` is null, for nothing has been written), or as it was kept last. */
interface Mark extends Pick<Lab, "dataset" | "choices" | "scene"> {
  /** Null until θ₀ is there and the run as far as it was. */
  readonly shown: Pick<Lab, "run" | "cursor"> | null;
  readonly stamp: number | null;
}

/**
 * Keeps every change as it happens, in the slot of the session that it was made on, and what was
 * changed since the page was `opened`. Returns what ends it.
 */
export function startAutosave(opened = lab.getState()): () => void {
  const marks = new WeakMap<Slot, Mark>();
  const follow = (s: Lab): void => {
    const mark = marks.get(s.slot) ?? { ...s, shown: null, stamp: null };
    marks.set(s.slot, underWay(s) ? mark : written(s, mark));
  };
  const now = lab.getState();
  if (now.slot === opened.slot) {
    const shown = now.run.frames.length > 1 ? startOf(now) : null;
    marks.set(now.slot, { ...opened, shown, stamp: null });
  }
  follow(now);
  return lab.subscribe(follow);
}

/** What was shown before the first half-step. */
const startOf = ({ run }: Lab) => ({ run: { ...run, frames: run.frames.slice(0, 1) }, cursor: 0 });

/** Until θ₀ is there, or a restored run has come as far as it was, there is nothing newer. */
const underWay = ({ reach, activity, run, dataset }: Lab): boolean =>
  reach !== null || activity === "starting" || (run.frames.length === 0 && dataset.points.size > 0);

function written(s: Lab, mark: Mark): Mark {
  const { dataset, choices, scene, run, cursor, slot } = s;
  const other = dataset !== mark.dataset || choices !== mark.choices || scene !== mark.scene;
  const moved = mark.shown !== null && (run !== mark.shown.run || cursor !== mark.shown.cursor);
  const now = { dataset, choices, scene, shown: { run, cursor } };
  if (!other && !moved) {
    rememberSlot(slot, mark.stamp !== null);
    return { ...now, stamp: mark.stamp };
  }
  const fresh = other || mark.stamp === null;
  const stamp = fresh ? Date.now() + Math.random() : (mark.stamp ?? 0);
  keepEntry(entryOf(s, stamp));
  if (fresh) keep(slot, keptOf(s, stamp), mark.stamp === null);
  rememberSlot(slot, true);
  return { ...now, stamp };
}

/** What a slot goes on from is forgotten once the slot itself is kept, unless a page has changed it since. */
async function keep(slot: Slot, kept: Kept, first: boolean): Promise<void> {
  if (first) hold(slot.id);
  if (!(await keepSession(slot.id, kept)) || !first) return;
  const { after } = slot;
  if (after && after.id !== slot.id)
    await onFree(after.id, async () => {
      const left = entries().find(({ id }) => id === after.id);
      if (left?.time === after.time) await discard(after.id);
    });
  await prune();
}

async function prune(): Promise<void> {
  const all = entries();
  const own = all.filter(({ link }) => link === "").slice(MOST_OWN);
  const linked = all.filter(({ link }) => link !== "").slice(MOST_LINKED);
  for (const { id } of [...own, ...linked])
    if (!isMine(id)) await (canTell() ? onFree(id, () => discard(id)) : discard(id));
}

function keptOf(s: Lab, stamp: number): Kept {
  const { source, observed } = s.dataset;
  const dataset = source.kind === "recipe" && !s.dataset.hidden ? null : s.dataset;
  const { id, title, about, found } = shownScene(s) ?? {};
  const scene = title && about ? { id, title, about, found } : null;
  const lesson = s.lesson && { lesson: s.lesson.lesson, at: s.lesson.at };
  return { version: 1, stamp, dataset, source, observed, choices: s.choices, scene, lesson };
}

function entryOf({ slot, dataset, run, cursor }: Lab, stamp: number): Entry {
  return {
    id: slot.id,
    link: slot.link,
    name: nameOf(dataset.source),
    stamp,
    time: Date.now(),
    halfSteps: Math.max(0, run.frames.length - 1),
    stopped: run.end !== null && run.end.reason !== "cancelled",
    cursor,
  };
}
