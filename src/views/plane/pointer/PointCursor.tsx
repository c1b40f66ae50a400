import { type KeyboardEvent, useRef } from "react";
import { count } from "../../../maths/format.ts";
import { pointAt } from "../../../models/shared/points.ts";
import type { Place, PlaneProps } from "../props.ts";
import { pixelOf, placeOf, spoken, type View } from "../view/view.ts";
import { nextStroke } from "./gestures.ts";
import { headingOf, nudged, use } from "./keys.ts";
import { type Heading, nearestAhead, nearestPoint } from "./nearest.ts";
import styles from "./PointCursor.module.css";

interface PointCursorProps
  extends Pick<
    PlaneProps,
    | "points"
    | "picked"
    | "tool"
    | "placing"
    | "painting"
    | "onPick"
    | "onMovePoint"
    | "onAdd"
    | "onErase"
    | "onPaint"
    | "onPlace"
  > {
  readonly view: View;
  readonly help: string;
  /** What they are called while none is picked. */
  readonly name?: string;
  /** What is told of the one picked, after its place. */
  readonly told?: string;
}

/** The points' tab stop: the keyboard's way to pick, move, add and erase them. */
export default function PointCursor(props: PointCursorProps) {
  const { points, picked, tool, placing, painting, view, help, ...calls } = props;
  const { name = "Points, one by one", told = "" } = props;
  const moving = useRef<Place | null>(null);
  const known = picked !== null && picked < points.size ? picked : null;
  const at = known === null ? null : placeAt(points, known);

  function walk(heading: Heading) {
    const [px, py] = at ? pixelOf(view, at) : [view.width / 2, view.height / 2];
    const next =
      known === null
        ? nearestPoint(points, view, px, py, Infinity)
        : nearestAhead(points, view, px, py, heading, known);
    if (next !== null) calls.onPick(next);
  }

  function act(event: KeyboardEvent): boolean {
    const heading = headingOf(event.key);
    if (heading && event.altKey) {
      if (!at || known === null) return true;
      moving.current = nudged(view, moving.current ?? at, heading, event.shiftKey);
      calls.onMovePoint(known, moving.current, false);
    } else if (heading) walk(heading);
    else if (painting && (event.key === "Enter" || event.key === " ")) {
      if (known !== null) calls.onPaint([known], nextStroke());
    } else if (event.key === "Enter") {
      const middle = placeOf(view, view.width / 2, view.height / 2);
      if (placing !== null) calls.onPlace(middle);
      else if (tool === "add") calls.onAdd([middle], nextStroke());
      else if (tool === "erase" && known !== null) calls.onErase([known], nextStroke());
    } else return false;
    return true;
  }

  function finish() {
    if (moving.current && known !== null) calls.onMovePoint(known, moving.current, true);
    moving.current = null;
  }

  return (
    <button
      type="button"
      className={styles.cursor}
      aria-roledescription="point cursor"
      aria-label={at ? `Point ${count((known ?? 0) + 1)}, at ${spoken(view, at)}${told}` : name}
      aria-describedby={help}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && act(event)) use(event);
      }}
      onKeyUp={(event) => {
        if (headingOf(event.key)) finish();
      }}
      onBlur={finish}
    />
  );
}

function placeAt(points: PlaneProps["points"], n: number): Place {
  const [x = 0, y = 0] = pointAt(points, n);
  return [x, y];
}
