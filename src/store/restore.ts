import type { Session } from "../data/opened.ts";
import { lab, newRunId } from "./lab.ts";
import { isRule } from "./selectors.ts";
import { beginShown } from "./snapshots.ts";
import type { Place } from "./state.ts";

/** Shows a session as the page opens with it: nothing before it to undo. */
export function restore({ dataset, choices }: Session, reach: Place | null): void {
  const { startRule } = lab.getState();
  lab.setState({
    dataset,
    choices,
    startRule: isRule(choices.start) ? choices.start : startRule,
    run: { id: newRunId(), frames: [], end: null, promises: null },
    cursor: 0,
    older: [],
    past: [],
    future: [],
    reach,
  });
  beginShown();
}
