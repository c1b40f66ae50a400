import { type KeyboardEvent, useRef } from "react";
import type { Handle } from "../../../models/contract/picture.ts";
import { headingOf, nudged, use } from "../pointer/keys.ts";
import type { Phase, Place } from "../props.ts";
import type { View } from "../view/view.ts";

/** Moves a handle by the arrow keys; from the first press until the last key is up is one drag. */
export function useHandleKeys(
  { at }: Handle,
  view: View,
  report: (to: Place, phase: Phase) => void,
) {
  const here = useRef<Place | null>(null);

  function finish() {
    if (here.current) report(here.current, "end");
    here.current = null;
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      const heading = headingOf(event.key);
      if (!heading || event.ctrlKey || event.metaKey || event.altKey) return;
      use(event);
      if (!here.current) report(at, "start");
      here.current = nudged(view, here.current ?? at, heading, event.shiftKey);
      report(here.current, "move");
    },
    onKeyUp(event: KeyboardEvent) {
      if (headingOf(event.key)) finish();
    },
    /** To be called when focus leaves. */
    finish,
  };
}
