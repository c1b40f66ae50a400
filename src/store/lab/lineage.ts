import type { Points } from "../../models/shared/points.ts";

/** Where each point of `from` is in what an edit made of it; null for one that is gone. */
interface Edit {
  /** Held by the undo history, if by anything: not by this. */
  readonly from: WeakRef<Points>;
  readonly goes: (n: number) => number | null;
}

const edits = new WeakMap<Points, Edit>();
const origins = new WeakMap<Points, object>();

/** One object for points and all that edits by hand made of them; another for any other, whatever they are called. */
export function originOf(points: Points): object {
  const known = origins.get(points) ?? {};
  origins.set(points, known);
  return known;
}

/** Remembers `made` as an edit of `from`; returns it. */
export function editOf(from: Points, made: Points, goes: Edit["goes"] = (n) => n): Points {
  origins.set(made, originOf(from));
  edits.set(made, { from: new WeakRef(from), goes });
  return made;
}

/**
 * Points that were seen in `seen`, by their indices in `now`: those that are gone are left out,
 * and all of them (null) where `now` is no edit of `seen` but other data.
 */
export function followed(
  indices: readonly number[],
  seen: Points,
  now: Points,
): readonly number[] | null {
  if (now === seen) return indices;
  const edit = edits.get(now);
  const from = edit?.from.deref();
  const before = from && followed(indices, seen, from);
  return before && edit ? before.map(edit.goes).filter((n) => n !== null) : null;
}
