import { entry } from "../../maths/linear/matrix.ts";
import { seeded } from "../../maths/random.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { Axes } from "../common/drawing/Axes.tsx";
import { areaIn, type Place, pathIn, rangeOf } from "../common/drawing/area.ts";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { fitting, Say } from "../common/words/Say.tsx";
import styles from "./Drawing.module.css";
import { drawBatch, type Theta } from "./descent.ts";
import { points } from "./line.ts";

interface Props {
  readonly room: Room;
  readonly rect: Rect;
  readonly theta: Theta;
  readonly batch: number;
  readonly seed: number;
}

/** What g is of: the points, the line where the walk starts, and the first batch. */
export function Data({ room, rect, theta: [a, b], batch, seed }: Props) {
  const area = areaIn(rect, [-0.7, 2.7], [-2, 6.5]);
  const drawn = new Set(drawBatch(points, batch, seeded(seed)));
  const line = rangeOf(area.x).map((t): Place => [t, Math.max(-50, Math.min(50, a + b * t))]);
  return (
    <>
      <Axes area={area} font={room.font} />
      <Inside area={area}>
        <path className={styles.line} d={pathIn(area, line)} />
        {points.t.map((t, n) => (
          <circle
            key={t}
            className={drawn.has(n) ? styles.drawn : styles.point}
            cx={area.x(t)}
            cy={area.y(entry(points.y, n))}
            r={drawn.has(n) ? 5 : 3}
          />
        ))}
      </Inside>
      <Say
        x={rect.left + 6}
        y={rect.top + 1.3 * room.font}
        text={fitting(
          ["the points, a first batch, y = a + b t", "y = a + b t, a batch"],
          rect.width - 12,
          room,
        )}
      />
    </>
  );
}
