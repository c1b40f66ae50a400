import { fixed } from "../../../maths/format.ts";
import { Handle } from "../handles/Handle.tsx";
import { Say } from "../words/Say.tsx";
import { type Area, rangeOf } from "./area.ts";
import styles from "./Bars.module.css";

/** The axis of so many bars: that of the first, from 0, stands about 1. */
export const barAxis = (count: number): readonly [number, number] => [0.45, count + 0.55];

interface Props {
  readonly area: Area;
  /** Height of the text in pixels. */
  readonly font: number;
  /** One a bar, of either sign; what does not fit into the area ends at its edge. */
  readonly values: readonly number[];
  readonly colour: string;
  /** What bar i, from 0, is called. */
  readonly name: (i: number) => string;
  /** Where it stands from its middle and how wide it is, where the bars are 1 apart. */
  readonly place?: readonly [from: number, width: number];
  /** Words over a bar. */
  readonly text?: (i: number) => string;
  readonly ink?: string;
  /** How far one can be dragged; left out: as far as the area. */
  readonly limit?: number;
  /** Takes what a bar is dragged to; left out: they stand. */
  readonly onSet?: (i: number, to: number) => void;
}

/** Bars from 0, each dragged by its end. */
export function Bars(props: Props) {
  const { area, font, values, colour, name, text, ink, onSet, place = [-0.36, 0.72] } = props;
  const [from, width] = place;
  const [least, most] = rangeOf(area.y);
  const inside = (value: number) => Math.min(most, Math.max(least, value));
  const zero = area.y(inside(0));
  return (
    <g style={{ color: colour }}>
      {values.map((value, i) => {
        const [left, right] = [area.x(i + 1 + from), area.x(i + 1 + from + width)];
        const end = area.y(inside(value));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place alone.
            key={i}
            className={styles.bar}
            data-past={value > most || value < least || undefined}
            x={left}
            width={right - left}
            y={Math.min(zero, end)}
            height={Math.abs(end - zero)}
          />
        );
      })}
      {text &&
        values.map((value, i) => (
          <Say
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            key={i}
            x={area.x(i + 1 + from + width / 2)}
            y={area.y(inside(value)) + font * (value < 0 ? 1.3 : onSet ? -1.25 : -0.5)}
            text={text(i)}
            anchor="middle"
            {...(ink && { colour: ink })}
          />
        ))}
      {onSet &&
        values.map((value, i) => (
          <Handle
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            key={i}
            area={area}
            name={name(i)}
            at={[i + 1 + from + width / 2, inside(value)]}
            along="y"
            y={[Math.max(0, least), props.limit ?? most]}
            step={0.01}
            say={fixed(inside(value), 3)}
            small
            colour={colour}
            onMove={([, to]) => onSet(i, to)}
          />
        ))}
    </g>
  );
}

interface NamesProps {
  readonly area: Area;
  readonly font: number;
  readonly count: number;
}

/** Which outcome each bar is of, below them. */
export function BarNames({ area, font, count }: NamesProps) {
  const bottom = area.rect.top + area.rect.height;
  return Array.from({ length: count }, (_, i) => (
    <Say
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place alone.
      key={i}
      x={area.x(i + 1)}
      y={bottom + 1.25 * font}
      text={`x_${i + 1}`}
      anchor="middle"
    />
  ));
}
