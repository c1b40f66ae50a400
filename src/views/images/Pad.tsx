import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import type { Theme } from "../palette.ts";
import { headingOf, use } from "../plane/pointer/keys.ts";
import { centred, SIDE, stroked } from "./brush.ts";
import { Digit } from "./Digit.tsx";
import styles from "./Pad.module.css";

interface PadProps {
  /** What was drawn; null where nothing is. */
  readonly greys: Float64Array | null;
  readonly theme: Theme;
  /** What is drawn now, moved to the middle once the stroke is over. */
  onDraw(greys: Float64Array | null): void;
}

const BLANK = new Float64Array(SIDE * SIDE);
const MIDDLE = { x: (SIDE - 1) / 2, y: (SIDE - 1) / 2 };

/** A pad of 14 × 14 to draw a digit on, by pointer or keys. */
export function Pad({ greys, theme, onDraw }: PadProps) {
  const help = useId();
  const last = useRef<{ x: number; y: number } | null>(null);
  const [cursor, setCursor] = useState<{ x: number; y: number } | null>(null);
  const now = greys ?? BLANK;

  const cellUnder = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * SIDE - 0.5,
      y: ((event.clientY - top) / height) * SIDE - 0.5,
    };
  };

  function draw(to: { x: number; y: number }): void {
    onDraw(stroked(now, last.current ?? to, to));
    last.current = to;
  }

  function finish(): void {
    if (last.current && greys) onDraw(centred(greys));
    last.current = null;
  }

  function act(event: KeyboardEvent): boolean {
    const heading = headingOf(event.key);
    const at = cursor ?? MIDDLE;
    if (heading) {
      const within = (v: number) => Math.min(SIDE - 1, Math.max(0, v));
      const to = { x: within(at.x + heading[0]), y: within(at.y + heading[1]) };
      setCursor(to);
      if (event.shiftKey) onDraw(stroked(now, at, to));
    } else if (event.key === "Enter" || event.key === " ") onDraw(stroked(now, at, at));
    else if (event.key === "Delete" || event.key === "Backspace") onDraw(null);
    else return false;
    return true;
  }

  return (
    <>
      <button
        type="button"
        className={styles.pad}
        aria-roledescription="drawing pad"
        aria-label={greys === null ? "Pad of 14 × 14, draw here" : "Pad of 14 × 14"}
        aria-describedby={help}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setCursor(null);
          draw(cellUnder(event));
        }}
        onPointerMove={(event) => {
          if (last.current) draw(cellUnder(event));
        }}
        onPointerUp={finish}
        onPointerCancel={finish}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.altKey && act(event)) use(event);
        }}
        onBlur={() => setCursor(null)}
      >
        <Digit greys={now} theme={theme} />
        {cursor && (
          <span
            className={styles.cursor}
            style={{
              insetInlineStart: `${(100 * (cursor.x + 0.5)) / SIDE}%`,
              insetBlockStart: `${(100 * (cursor.y + 0.5)) / SIDE}%`,
            }}
          />
        )}
        {greys === null && <span className={styles.hint}>draw here</span>}
      </button>
      <span id={help} className="visually-hidden">
        Arrow keys move the pen, with Shift they draw; Space makes a dot, Delete clears.
      </span>
    </>
  );
}
