import { type KeyboardEvent, useRef } from "react";
import type { Handle, Mark } from "../../../models/contract/picture.ts";
import { moveFocus } from "../../rovingFocus.ts";
import { headingOf, nudged, use } from "../pointer/keys.ts";
import type { Phase, Place, PlaneProps } from "../props.ts";
import { pixelOf, spoken, type View } from "../view/view.ts";
import styles from "./HandleSpot.module.css";
import { useHandlePointer } from "./useHandlePointer.ts";

interface HandleSpotProps {
  readonly mark: Mark;
  readonly handle: Handle;
  readonly view: View;
  readonly colourOf: (index: number) => string;
  readonly centre: boolean;
  readonly tabIndex: 0 | -1;
  /** Id of the words that say which keys do what. */
  readonly help: string;
  readonly onHandle: PlaneProps["onHandle"];
  /** A finger tapped it; null where that is nothing. */
  readonly onTap: ((at: Place) => void) | null;
  readonly onFocus: () => void;
  /** Focus went elsewhere than to another handle. */
  readonly onLeave: () => void;
}

/** One draggable spot. */
export function HandleSpot(props: HandleSpotProps) {
  const { mark, handle, view, colourOf, centre, help, onHandle } = props;
  const report: Report = (to, phase) => onHandle(mark.id, handle.id, to, phase);
  const pointer = useHandlePointer(handle, view, report, props.onTap);
  const keys = useHandleKeys(handle, view, report);
  const [x, y] = pixelOf(view, handle.at);
  return (
    <button
      type="button"
      className={centre ? styles.mean : styles.spot}
      style={{ left: x, top: y, color: colourOf(mark.colour) }}
      title={handle.name}
      data-lit={`${centre ? "centre" : "area"}-${mark.id}`}
      tabIndex={props.tabIndex}
      aria-roledescription="draggable"
      aria-label={`${handle.name}, at ${spoken(view, handle.at)}`}
      aria-describedby={help}
      {...pointer}
      onFocus={props.onFocus}
      onKeyDown={(event) => {
        keys.onKeyDown(event);
        if (event.key === "Enter") walk(event);
      }}
      onKeyUp={keys.onKeyUp}
      onBlur={({ currentTarget, relatedTarget }) => {
        keys.finish();
        if (!currentTarget.parentElement?.contains(relatedTarget)) props.onLeave();
      }}
    />
  );
}

/** Takes the focus to the next handle, with Shift to the one before, round and round. */
function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const step = event.shiftKey ? -1 : 1;
  moveFocus(event.currentTarget, (here, count) => (here + step + count) % count);
  use(event);
}

type Report = (
  to: Parameters<PlaneProps["onHandle"]>[2],
  phase: Parameters<PlaneProps["onHandle"]>[3],
) => void;

/** Moves a handle by the arrow keys; from the first press until the last key is up is one drag. */
function useHandleKeys({ at }: Handle, view: View, report: (to: Place, phase: Phase) => void) {
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
