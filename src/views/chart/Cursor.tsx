import type { ChartLayout, PixelFrame } from "./axes/chartLayout.ts";
import styles from "./Cursor.module.css";
import marks from "./lines/Marks.module.css";
import { Marks } from "./lines/Marks.tsx";

interface CursorProps {
  readonly at: PixelFrame;
  readonly layout: ChartLayout;
  /** On which side of the cursor the bar stands: 1 for the right, −1 for the left, 0 for none. */
  readonly barSide: number;
}

/** The frame shown: a dashed line, its marks filled, and the gap as a bar beside it. */
export function Cursor({ at, layout, barSide }: CursorProps) {
  const { x, logLikelihood, elbo } = at;
  const { plot, mark } = layout;
  const bar = x + barSide * 11 * mark;
  const tall = logLikelihood !== null && elbo !== null ? Math.abs(elbo - logLikelihood) : 0;
  return (
    <g>
      <line className={styles.cursor} x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
      {tall > 0.5 && barSide !== 0 && logLikelihood !== null && elbo !== null && (
        <line
          data-lit="kl"
          className={styles.gapBar}
          x1={bar}
          x2={bar}
          y1={logLikelihood}
          y2={elbo}
        />
      )}
      {elbo !== null && logLikelihood !== null && (
        <circle className={marks.ellMark} cx={x} cy={logLikelihood} r={3 * mark} />
      )}
      <Marks frames={[at]} size={1.25 * mark} className={marks.current} />
    </g>
  );
}
