import type { Rect } from "../../views/labels/rect.ts";
import { Axes } from "../common/drawing/Axes.tsx";
import { areaIn, type Place, pathIn } from "../common/drawing/area.ts";
import type { Room } from "../common/drawing/Picture.tsx";
import { fitting, Say } from "../common/words/Say.tsx";
import styles from "./Drawing.module.css";
import { STEPS, type walksOf } from "./line.ts";

interface Props {
  readonly room: Room;
  readonly rect: Rect;
  readonly walks: ReturnType<typeof walksOf>;
}

/** Powers of ten between which g above its lowest value is drawn. */
const POWERS = [-4, 1.5] as const;

/** How far above its lowest value g is at each step, on a logarithmic scale. */
export function Chart({ room, rect, walks }: Props) {
  const area = areaIn(rect, [0, STEPS], POWERS);
  const logs = (values: readonly number[]): Place[] =>
    values.map((value, k) => [
      k,
      Math.min(POWERS[1], Math.max(POWERS[0], Math.log10(Math.max(value, 1e-12)))),
    ]);
  return (
    <>
      <Axes area={area} font={room.font} />
      <g className={styles.grid}>
        {[-3, -2, -1, 0, 1].map((power) => (
          <path key={power} d={`M${rect.left} ${area.y(power)}h${rect.width}`} />
        ))}
      </g>
      <g className={styles.full}>
        <path d={pathIn(area, logs(walks.fullAbove))} />
      </g>
      <g className={styles.noisy}>
        <path d={pathIn(area, logs(walks.noisyAbove))} />
      </g>
      <Say
        anchor="end"
        x={rect.left + rect.width - 6}
        y={rect.top + 1.3 * room.font}
        text={fitting(
          ["g above its lowest, by powers of 10", "g − lowest, log"],
          rect.width - 12,
          room,
        )}
      />
    </>
  );
}
