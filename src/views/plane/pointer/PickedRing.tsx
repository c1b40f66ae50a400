import type { Points } from "../../../models/shared/points.ts";
import { pixelOf, type View } from "../view/view.ts";
import type { Held } from "./gestures.ts";
import styles from "./PickedRing.module.css";

interface PickedProps {
  readonly points: Points;
  readonly picked: number | null;
  readonly held: Held | null;
  readonly view: View;
  /** Factor on its size. */
  readonly size: number;
}

/** The ring round the picked point. */
export function PickedRing({ points, picked, held, view, size }: PickedProps) {
  if (picked === null || picked >= points.size) return null;
  const [x, y] = points.columns.map((column) => column[picked] ?? Number.NaN);
  const at = held?.index === picked ? held.at : ([x ?? Number.NaN, y ?? Number.NaN] as const);
  const [cx, cy] = pixelOf(view, at);
  return (
    <g className={styles.picked}>
      <circle className={styles.halo} cx={cx} cy={cy} r={8 * size} />
      <circle className={styles.ring} cx={cx} cy={cy} r={8 * size} />
    </g>
  );
}
