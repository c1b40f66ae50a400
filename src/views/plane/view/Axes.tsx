import type { GridTicks } from "../../scales/gridTicks.ts";
import styles from "./Axes.module.css";
import type { View } from "./view.ts";

/** Room at the edges that numerals leave to buttons and to each other. */
const EDGE = { top: 52, right: 30, bottom: 15, left: 4 };

/** Width of a character, and of the gap before a note, about. */
const CHARACTER = 8;
const GAP = 16;
/** Height of a note over the numerals of its axis. */
const NOTE = 22;

/** The numerals along the left and the lower edge, each axis with what is to be added to all of them. */
export function Axes({
  view,
  x,
  y,
  text,
}: {
  readonly view: View;
  /** Height of the text in pixels. */
  readonly text: number;
  readonly x: GridTicks;
  readonly y: GridTicks;
}) {
  const { width, height } = view;
  const right = width - Math.max(EDGE.right, x.note ? GAP + CHARACTER * x.note.length : 0);
  const top = EDGE.top + (y.note ? NOTE : 0);
  return (
    <g>
      {x.numerals
        .map(({ at, text }) => ({ at: view.x(at), text }))
        .filter(({ at }) => at > EDGE.left + 2 * text && at < right)
        .map(({ at, text }) => (
          <text key={text} className={styles.across} x={at} y={height - 9}>
            {text}
          </text>
        ))}
      {y.numerals
        .map(({ at, text }) => ({ at: view.y(at), text }))
        .filter(({ at }) => at > top && at < height - EDGE.bottom - text)
        .map(({ at, text }) => (
          <text key={text} className={styles.down} x={8} y={at} dy="0.35em">
            {text}
          </text>
        ))}
      {x.note && (
        <text className={styles.note} x={width - 8} y={height - 9} textAnchor="end">
          {x.note}
        </text>
      )}
      {y.note && (
        <text className={styles.note} x={8} y={EDGE.top + NOTE / 2}>
          {y.note}
        </text>
      )}
    </g>
  );
}
