import { useId } from "react";
import { entry } from "../../maths/linear/matrix.ts";
import { type Area, type Place, pathIn, rangeOf } from "../common/drawing/area.ts";
import { Inside } from "../common/drawing/Inside.tsx";
import styles from "./Drawing.module.css";
import { probabilityOfPlus } from "./learnt.ts";
import { learnt } from "./reading.ts";

/** Log-odds between which the shade changes. */
const ODDS = Array.from({ length: 13 }, (_, i) => i - 6);
/** Pieces of a line along which the probability is told by colour. */
const PIECES = 60;

/** The colour of a probability of +. */
const shade = (p: number): string => `color-mix(in oklab, var(--one) ${100 * p}%, var(--two))`;
const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

interface Props {
  readonly area: Area;
  readonly x: readonly number[];
  /** The coordinate that is known; null where both are. */
  readonly left: 0 | 1 | null;
}

/** p(y | x) of logistic regression: its shade over the plane, its boundary, and all it may be where a coordinate is missing. */
export function Boundary({ area, x, left }: Props) {
  const id = useId();
  const { bias, weights } = learnt.discriminative;
  const [u, v] = [entry(weights, 0), entry(weights, 1)];
  const norm = u * u + v * v;
  /** The place next to the origin with these log-odds. */
  const at = (odds: number): Place => [((odds - bias) * u) / norm, ((odds - bias) * v) / norm];
  const [from, to] = [at(ODDS[0] ?? 0), at(ODDS.at(-1) ?? 0)];
  const middle = at(0);
  const { rect } = area;
  return (
    <Inside area={area}>
      <linearGradient
        id={id}
        gradientUnits="userSpaceOnUse"
        x1={area.x(from[0])}
        y1={area.y(from[1])}
        x2={area.x(to[0])}
        y2={area.y(to[1])}
      >
        {ODDS.map((odds, i) => (
          <stop key={odds} offset={i / (ODDS.length - 1)} stopColor={shade(sigmoid(odds))} />
        ))}
      </linearGradient>
      <rect
        className={styles.shade}
        fill={`url(#${id})`}
        x={rect.left}
        y={rect.top}
        width={rect.width}
        height={rect.height}
      />
      <path
        className={styles.boundary}
        d={pathIn(area, [
          [middle[0] - 40 * v, middle[1] + 40 * u],
          [middle[0] + 40 * v, middle[1] - 40 * u],
        ])}
      />
      {left !== null &&
        alongMissing(area, x, left).map(([a, b], i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
            key={i}
            className={styles.any}
            stroke={shade(
              probabilityOfPlus(learnt.discriminative, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]),
            )}
            d={pathIn(area, [a, b])}
          />
        ))}
    </Inside>
  );
}

/** The line of all that x may be, in pieces. */
function alongMissing(area: Area, x: readonly number[], left: 0 | 1): (readonly [Place, Place])[] {
  const [from, to] = rangeOf(left === 0 ? area.y : area.x);
  const place = (i: number): Place => {
    const other = from + ((to - from) * i) / PIECES;
    return left === 0 ? [entry(x, 0), other] : [other, entry(x, 1)];
  };
  return Array.from({ length: PIECES }, (_, i) => [place(i), place(i + 1)]);
}
