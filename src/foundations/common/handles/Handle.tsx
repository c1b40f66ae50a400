import { tickStep } from "d3-array";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { fixed } from "../../../maths/format.ts";
import { type Area, type Place, type Range, rangeOf } from "../drawing/area.ts";
import styles from "./Handle.module.css";

interface Props {
  readonly area: Area;
  /** What it moves, as "Mean". */
  readonly name: string;
  readonly at: Place;
  /** The one way it goes; left out: both. */
  readonly along?: "x" | "y";
  /** How far it goes; left out: as far as the area. */
  readonly x?: Range;
  readonly y?: Range;
  /** A press of a key moves it by so much, with Shift by a tenth, to which a pointer is rounded; left out: by the axes. */
  readonly step?: number;
  /** Where it stands, in words; left out: its numbers. */
  readonly say?: string;
  /** A colour of CSS. */
  readonly colour?: string;
  /** One of several, of which this is not the first to take. */
  readonly small?: boolean;
  readonly onMove: (to: Place) => void;
}

/** How far from the pointer the spot was taken hold of, where the pointer was last, and under which axes. */
interface Grip {
  readonly from: Place;
  readonly last: Place;
  readonly axes: string;
}

const HEADINGS: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A spot of a picture that is dragged, or moved by the arrow keys. */
export function Handle(props: Props) {
  const { area, name, at, along, say, colour = "var(--accent)", small = false } = props;
  const grip = useRef<Grip | null>(null);
  const [xs, ys] = [props.x ?? rangeOf(area.x), props.y ?? rangeOf(area.y)];
  const step = props.step ?? tickStep(...((along === "y" ? ys : xs) as [number, number]), 9) / 10;
  const move = ([x, y]: Place): void => {
    const to = (value: number, [least, most]: Range): number =>
      Math.min(most, Math.max(least, rounded(value, step / 10)));
    props.onMove([along === "y" ? at[0] : to(x, xs), along === "x" ? at[1] : to(y, ys)]);
  };
  const press = (event: KeyboardEvent): void => {
    const heading = HEADINGS[event.key];
    if (!heading || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.shiftKey ? step / 10 : step;
    // Along one way all four arrows go: up and right to more.
    const more = heading[0] + heading[1];
    const [dx, dy] = along ? [more, more] : heading;
    move([at[0] + dx * by, at[1] + dy * by]);
  };
  const pixel = (event: PointerEvent<SVGGElement>): Place => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const [px, py] = [area.x(at[0]), area.y(at[1])];
  const [least, most] = along === "y" ? ys : xs;
  const axes = [rangeOf(area.x), rangeOf(area.y)].join();
  const gripAt = ([x, y]: Place): Grip => ({ axes, from: [px - x, py - y], last: [x, y] });
  return (
    <g
      className={small ? styles.small : styles.handle}
      data-along={along}
      style={{ color: colour }}
      transform={`translate(${px} ${py})`}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation={along === "y" ? "vertical" : "horizontal"}
      aria-valuenow={along === "y" ? at[1] : at[0]}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={say ?? spoken(at, along)}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = gripAt(pixel(event));
      }}
      onPointerMove={(event) => {
        const held = grip.current;
        if (!held) return;
        const [x, y] = pixel(event);
        // Where an axis has changed under the hand, it goes on from where the spot is now.
        const [dx, dy] = held.axes === axes ? held.from : gripAt(held.last).from;
        grip.current = { axes, from: [dx, dy], last: [x, y] };
        move([area.x.invert(x + dx), area.y.invert(y + dy)]);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <circle className={styles.room} r={15} />
      <g className={styles.mark}>
        <circle className={styles.halo} r={small ? 7.5 : 9.5} />
        <circle className={styles.ring} r={small ? 5.5 : 7.5} />
      </g>
    </g>
  );
}

/** To a multiple of a unit, without digits that come from binary. */
export function rounded(value: number, unit: number): number {
  const digits = Math.max(0, Math.ceil(-Math.log10(unit) - 1e-9));
  return Number((Math.round(value / unit) * unit).toFixed(digits)) + 0;
}

const spoken = ([x, y]: Place, along: Props["along"]): string =>
  along ? fixed(along === "x" ? x : y, 2) : `${fixed(x, 2)}, ${fixed(y, 2)}`;
