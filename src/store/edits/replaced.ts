import { lab } from "../lab/lab.ts";
import { isBegun } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";

/**
 * Does an edit made on the plane. Where it takes the place of a run that had made steps the plane
 * says so, and goes on saying it over further edits: only undo of them all brings that run back.
 */
export function tellIfReplaced(text: string, edit: () => void): void {
  const before = lab.getState();
  edit();
  const { id } = lab.getState().run;
  if (id === before.run.id) return;
  const told = shownReplaced(before);
  if (isBegun(before)) lab.setState({ replaced: { since: id, latest: id, text } });
  else if (told) lab.setState({ replaced: { ...told, latest: id } });
}

/** What the plane is to tell of the run shown; null once undo has brought the one before back. */
export function shownReplaced({ replaced, run, dataset }: Lab): Lab["replaced"] {
  const holds = replaced && run.id >= replaced.since && run.id <= replaced.latest;
  return holds && dataset.points.size > 0 ? replaced : null;
}

export function forgetReplaced(): void {
  lab.setState({ replaced: null });
}
