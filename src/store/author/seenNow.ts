import { writeSession } from "../../data/session/write.ts";
import { atEnd } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { seenOf } from "../seen/seen.ts";
import type { Seen } from "./draft.ts";

/** What is on the screen, as a scene opens it: the session, the half-steps up to the frame shown, and the view. */
export function seenNow(s: Lab): Seen {
  const { dataset, choices, run, cursor } = s;
  const ended = atEnd(s) && run.end?.reason !== "cancelled";
  // As the file will have it: numbers kept, and nothing shared with what goes on here.
  const session = JSON.parse(JSON.stringify(writeSession(dataset, choices))) as object;
  // Whoever opens it decides whether it fills the screen.
  const { present: _, ...view } = seenOf(s);
  return {
    session,
    ...(ended ? { walk: "end" } : cursor > 0 && { walk: cursor }),
    ...(Object.keys(view).length > 0 && { view: JSON.parse(JSON.stringify(view)) }),
  };
}
