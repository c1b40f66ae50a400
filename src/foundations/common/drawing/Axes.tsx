import { linearTicks } from "../../../views/scales/ticks.ts";
import { SvgMath } from "../../../views/text/MathText.tsx";
import { Lowered } from "../words/Say.tsx";
import styles from "./Axes.module.css";
import { type Area, rangeOf } from "./area.ts";

interface Props {
  readonly area: Area;
  /** Height of the text in pixels. */
  readonly font: number;
  /** Names of the axes; an axis without one has no numbers either. */
  readonly x?: string;
  readonly y?: string;
  /** Lines at every number. */
  readonly grid?: boolean;
}

/** The frame of an area, and its axes. Numbers stand outside, at the left and below. */
export function Axes({ area, font, x, y, grid = false }: Props) {
  const { left, top, width, height } = area.rect;
  const about = (length: number, letters: number) =>
    Math.max(2, Math.min(9, Math.floor(length / (letters * font))));
  const across = linearTicks(rangeOf(area.x), about(width, 5));
  const up = linearTicks(rangeOf(area.y), about(height, 3.4));
  const [right, bottom] = [left + width, top + height];
  return (
    <g className={styles.axes}>
      <rect x={left} y={top} width={width} height={height} />
      {grid &&
        across.map(({ at }) => (
          <path
            key={at}
            className={at === 0 ? styles.zero : styles.grid}
            d={`M${area.x(at)} ${top}V${bottom}`}
          />
        ))}
      {grid &&
        up.map(({ at }) => (
          <path
            key={at}
            className={at === 0 ? styles.zero : styles.grid}
            d={`M${left} ${area.y(at)}H${right}`}
          />
        ))}
      {x !== undefined &&
        across.map(({ at, text }) => (
          <text key={at} x={area.x(at)} y={bottom + 5} dy="0.85em" textAnchor="middle">
            <SvgMath text={text} />
          </text>
        ))}
      {y !== undefined &&
        up.map(({ at, text }) => (
          <text key={at} x={left - 6} y={area.y(at)} dy="0.34em" textAnchor="end">
            <SvgMath text={text} />
          </text>
        ))}
      {x && (
        <text className={styles.name} x={right - 7} y={bottom - 7} textAnchor="end">
          <Lowered text={`${x} →`} />
        </text>
      )}
      {y && (
        <text className={styles.name} x={left + 7} y={top + 1.2 * font}>
          <Lowered text={`↑ ${y}`} />
        </text>
      )}
    </g>
  );
}

/** Room for numbers at the left and below, in letters of a font. */
export const axisRoom = (font: number, letters = 3) => ({
  left: Math.ceil(0.6 * font * letters + 8),
  bottom: Math.ceil(1.3 * font + 5),
});
