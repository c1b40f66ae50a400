import { useMemo } from "react";
import { pathOf, trace } from "../../../views/plane/fields/trace.ts";
import { type Area, rangeOf } from "./area.ts";
import styles from "./Contours.module.css";

interface Props {
  readonly area: Area;
  /** What is drawn, by its place; the same function while nothing changes. */
  readonly of: (x: number, y: number) => number;
  readonly levels: readonly number[];
  readonly colour: string;
  /** Places along each axis. */
  readonly fine?: number;
}

/** Level lines of a function of two numbers over an area. */
export function Contours({ area, of, levels, colour, fine = 64 }: Props) {
  const [x0, x1] = rangeOf(area.x);
  const [y0, y1] = rangeOf(area.y);
  const d = useMemo(() => {
    const values = new Float64Array(fine * fine);
    const between = (from: number, to: number, i: number) => from + ((to - from) * i) / (fine - 1);
    for (let j = 0; j < fine; j++)
      for (let i = 0; i < fine; i++)
        values[j * fine + i] = of(between(x0, x1, i), between(y0, y1, j));
    const grid = { x0: 0, x1: 1, y0: 0, y1: 1, nx: fine, ny: fine };
    const field = { id: "contours", grid, values, kind: "lines", colour: "" } as const;
    const traced = trace({ ...field, levels: levels.map((at) => ({ at })) });
    return traced.map(({ lines }) => pathOf(lines));
  }, [of, levels, fine, x0, x1, y0, y1]);
  const { left, top, width, height } = area.rect;
  const [sx, sy] = [width / (fine - 1), -height / (fine - 1)];
  const cells = `matrix(${sx} 0 0 ${sy} ${left - 0.5 * sx} ${top + height - 0.5 * sy})`;
  return (
    <g style={{ color: colour }} transform={cells}>
      {d.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its level.
        <path key={i} className={styles.line} d={each} />
      ))}
    </g>
  );
}

/** Levels below a top, each so many times as far down as the one before: what is far is still told. */
export const levelsBelow = (top: number, first = 0.5, count = 12): readonly number[] =>
  Array.from({ length: count }, (_, i) => top - first * 2 ** i);
