import { useId } from "react";
import { type Area, along, pathIn, type Range, rangeOf } from "./area.ts";
import curve from "./Curve.module.css";
import styles from "./Signed.module.css";

interface Props {
  readonly area: Area;
  readonly of: (x: number) => number;
  /** What lies above 0, and below. */
  readonly colour: string;
  readonly below: string;
  readonly over?: Range;
  readonly count?: number;
}

/** A curve whose area above 0 is filled in one colour and below in another: an integral that may have either sign. */
export function Signed({ area, of, colour, below, over = rangeOf(area.x), count = 400 }: Props) {
  const id = useId();
  const { left, top, width, height } = area.rect;
  const places = along(of, over, count);
  const closed = `${pathIn(area, [[over[0], 0], ...places, [over[1], 0]])}Z`;
  const zero = area.y(0);
  return (
    <g>
      <clipPath id={`${id}above`}>
        <rect x={left} width={width} y={top} height={Math.max(0, zero - top)} />
      </clipPath>
      <clipPath id={`${id}below`}>
        <rect x={left} width={width} y={zero} height={Math.max(0, top + height - zero)} />
      </clipPath>
      {[
        { key: "above", colour },
        { key: "below", colour: below },
      ].map((part) => (
        <g key={part.key} clipPath={`url(#${id}${part.key})`} style={{ color: part.colour }}>
          <path className={styles.filled} d={closed} />
          <path className={curve.line} d={pathIn(area, places)} />
        </g>
      ))}
      <path className={styles.zero} d={`M${left} ${zero}h${width}`} />
    </g>
  );
}
