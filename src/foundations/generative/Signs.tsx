import type { Points } from "../../models/shared/points.ts";
import { pointAt } from "../../models/shared/points.ts";
import type { Area } from "../common/drawing/area.ts";
import styles from "./Drawing.module.css";

interface Props {
  readonly area: Area;
  readonly points: Points;
  /** 0 for +, 1 for −. */
  readonly labels: Int16Array;
  /** Pixels from the middle of a sign to its end. */
  readonly arm: number;
  /** On a disc of paper: drawn from the model. */
  readonly sampled?: boolean;
  /** Behind others. */
  readonly faint?: boolean;
}

/** Points as the signs of their classes. */
export function Signs({ area, points, labels, arm, sampled = false, faint = false }: Props) {
  const spots = [0, 1].map((label) =>
    [...labels.keys()]
      .filter((n) => labels[n] === label)
      .map((n) => {
        const [a = 0, b = 0] = pointAt(points, n);
        return [area.x(a), area.y(b)] as const;
      }),
  );
  return spots.map((places, label) => (
    <g
      // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number.
      key={label}
      className={sampled ? styles.sampled : styles.sign}
      data-faint={faint}
      data-class={label === 0 ? "+" : "−"}
    >
      {sampled && (
        <path className={styles.disc} d={places.map(([x, y]) => `M${x} ${y}h0`).join("")} />
      )}
      <path
        d={places
          .map(
            ([x, y]) =>
              `M${x - arm} ${y}h${2 * arm}${label === 0 ? `M${x} ${y - arm}v${2 * arm}` : ""}`,
          )
          .join("")}
      />
    </g>
  ));
}
