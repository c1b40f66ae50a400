import styles from "./Axes.module.css";
import type { Ticks } from "./ticks.ts";
import type { View } from "./view.ts";

/** Room at the edges that numerals leave to buttons and to each other. */
const EDGE = { top: 52, right: 30, bottom: 30, left: 34 };

/** The numerals along the left and the lower edge. */
export function Axes({
  view,
  x,
  y,
}: {
  readonly view: View;
  readonly x: Ticks;
  readonly y: Ticks;
}) {
  const { width, height } = view;
  return (
    <g>
      {x.numerals
        .map(({ value, text }) => ({ at: view.x(value), text }))
        .filter(({ at }) => at > EDGE.left && at < width - EDGE.right)
        .map(({ at, text }) => (
          <text key={text} className={styles.across} x={at} y={height - 9}>
            {text}
          </text>
        ))}
      {y.numerals
        .map(({ value, text }) => ({ at: view.y(value), text }))
        .filter(({ at }) => at > EDGE.top && at < height - EDGE.bottom)
        .map(({ at, text }) => (
          <text key={text} className={styles.down} x={8} y={at} dy="0.35em">
            {text}
          </text>
        ))}
    </g>
  );
}
