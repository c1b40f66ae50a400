import { bin } from "d3-array";
import { quantile } from "../../maths/quantile.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { areaIn } from "../common/drawing/area.ts";
import type { Room } from "../common/drawing/Picture.tsx";
import { Say } from "../common/words/Say.tsx";
import styles from "./Drawing.module.css";

interface Props {
  readonly rect: Rect;
  readonly room: Room;
  /** log p of samples of the model. */
  readonly densities: Float64Array;
  readonly density: number;
}

/** Bars of the histogram; it goes this far, as a share, below all samples but the rarest. */
const BARS = 36;
const BELOW = 0.4;
const RAREST = 0.005;

/** How likely x is beside the model's own samples: their log p(x), and where x stands. */
export function Rank({ rect, room, densities, density }: Props) {
  const sorted = densities.toSorted();
  const [least, most] = [quantile(sorted, RAREST), sorted.at(-1) ?? 1];
  const from = least - BELOW * (most - least);
  const bars = bin<number, number>().domain([from, most]).thresholds(BARS)(
    Array.from(sorted, (each) => Math.max(from, each)),
  );
  const high = Math.max(...bars.map(({ length }) => length));
  const area = areaIn(rect, [from, most], [0, high * 1.15]);
  const at = area.x(Math.max(from, density));
  const bottom = rect.top + rect.height;
  return (
    <>
      {bars.map(({ x0 = 0, x1 = 0, length }) => (
        <rect
          key={x0}
          className={styles.bar}
          x={area.x(x0)}
          y={area.y(length)}
          width={Math.max(0, area.x(x1) - area.x(x0) - 1)}
          height={bottom - area.y(length)}
        />
      ))}
      <path className={styles.base} d={`M${rect.left} ${bottom}h${rect.width}`} />
      <path className={styles.here} d={`M${at} ${rect.top}V${bottom}`} />
      {density < from && (
        <path className={styles.here} d={`M${at + 12} ${rect.top + 6}h-12l6 -5m-6 5l6 5`} />
      )}
      <Say
        strong
        anchor={at > rect.left + rect.width / 2 ? "end" : "start"}
        x={at > rect.left + rect.width / 2 ? at - 6 : at + (density < from ? 16 : 6)}
        y={rect.top + room.font}
        text="x"
      />
    </>
  );
}
