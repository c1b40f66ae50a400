import { useMemo } from "react";
import { at } from "../../maths/linear/matrix.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import {
  type Area,
  areaIn,
  type Place,
  pathIn,
  type Range,
  within,
} from "../common/drawing/area.ts";
import { Ellipse } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Chart } from "./Chart.tsx";
import { Data } from "./Data.tsx";
import styles from "./Drawing.module.css";
import { curvatureOf, type Theta } from "./descent.ts";
import { lowest, points, type State, walksOf } from "./line.ts";

export const SPAN: Range = [-2, 4.5];
/** Levels of the landscape, as in equal steps down a bowl. */
const LEVELS = Array.from({ length: 18 }, (_, i) => 0.45 * (18 - i));
/** Share of the height that chart and data take. */
const BELOW = 0.27;

/** The landscape g(θ) with both walks; below it g along them, and the data. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const walks = useMemo(() => walksOf(state), [state]);
  const { start, gradient, estimates, covariance, full, noisy } = walks;
  const axes = axisRoom(room.font, 2);
  const below = BELOW * room.height;
  const plane = areaIn(
    within(room, { left: axes.left, right: 4, bottom: below + axes.bottom }),
    SPAN,
    SPAN,
    true,
  );
  const { left, width } = plane.rect;
  const half = (width - 10) / 2;
  const strip = { top: room.height - below + 0.8 * room.font, height: below - 0.8 * room.font };
  const stepped = ([da, db]: Theta): Place => [
    start[0] - state.stepSize * da,
    start[1] - state.stepSize * db,
  ];
  return (
    <>
      <Axes area={plane} font={room.font} x="a" y="b" />
      <Inside area={plane}>
        <Ellipse
          area={plane}
          mean={lowest}
          covariance={inverse(curvatureOf(points))}
          sigmas={LEVELS}
          colour="color-mix(in srgb, var(--one) 50%, transparent)"
        />
        <g className={styles.fan}>
          {estimates.map((estimate, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: batches are drawn in order.
            <path key={i} d={pathIn(plane, [start, stepped(estimate)])} />
          ))}
        </g>
        <Walk area={plane} walk={full} className={styles.full} />
        <Walk area={plane} walk={noisy} className={styles.noisy} />
        <Ellipse
          area={plane}
          mean={stepped(gradient)}
          covariance={
            covariance.map((row) =>
              row.map((value) => value * state.stepSize ** 2),
            ) as unknown as readonly [Place, Place]
          }
          sigmas={[2]}
          colour="var(--two)"
          dashed
        />
        <path
          className={styles.arrow}
          d={arrowIn(plane, start, stepped(gradient), 0.95 * room.font)}
        />
        <path
          className={styles.lowest}
          d={`M${plane.x(lowest[0]) - 6} ${plane.y(lowest[1])}h12m-6 -6v12`}
        />
      </Inside>
      <Say x={plane.x(lowest[0]) + 9} y={plane.y(lowest[1]) + 4} text="lowest" />
      <Chart room={room} rect={{ left, width: half, ...strip }} walks={walks} />
      <Data
        room={room}
        rect={{ left: left + half + 10, width: half, ...strip }}
        theta={start}
        seed={state.seed}
        batch={state.batch}
      />
      <Handle
        area={plane}
        name="Start of the walk"
        at={start}
        x={SPAN}
        y={SPAN}
        colour="var(--ink)"
        onMove={(to) => move({ start: to })}
      />
    </>
  );
}

interface WalkProps {
  readonly area: Area;
  readonly walk: readonly Theta[];
  readonly className: string | undefined;
}

/** A walk, each step a dot. */
function Walk({ area, walk, className }: WalkProps) {
  const dots = walk.map(([a, b]) => `M${area.x(a)} ${area.y(b)}h0`).join("");
  return (
    <g className={className}>
      <path d={pathIn(area, walk)} />
      <path className={styles.dots} d={dots} />
    </g>
  );
}

/** An arrow between two places, its head at most as long as itself. */
function arrowIn(area: Area, from: Place, to: Place, longest: number): string {
  const [x0, y0, x1, y1] = [area.x(from[0]), area.y(from[1]), area.x(to[0]), area.y(to[1])];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return "";
  const [u, v] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(longest, length);
  const side = (way: 1 | -1) =>
    `L${x1 - head * u + way * 0.45 * head * v} ${y1 - head * v - way * 0.45 * head * u}`;
  return `M${x0} ${y0}L${x1} ${y1}${side(1)}M${x1} ${y1}${side(-1)}`;
}

/** The inverse of a symmetric 2×2 matrix. */
function inverse(m: ReturnType<typeof curvatureOf>): readonly [Place, Place] {
  const [a, c, b] = [at(m, 0, 0), at(m, 0, 1), at(m, 1, 1)];
  const determinant = a * b - c * c;
  return [
    [b / determinant, -c / determinant],
    [-c / determinant, a / determinant],
  ];
}
