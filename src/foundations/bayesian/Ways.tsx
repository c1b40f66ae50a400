import { fixed } from "../../maths/format.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { type Area, areaIn, within } from "../common/drawing/area.ts";
import { Say } from "../common/words/Say.tsx";
import styles from "./Bayesian.module.css";

/** What one way says: null where it has no answer. */
interface Way {
  readonly name: string;
  readonly value: number | null;
  readonly colour: string;
}

/** Where on the axis each way has its θ; full Bayes has the mean of all. */
export function WayLines({ area, font, ways }: { area: Area; font: number; ways: readonly Way[] }) {
  const { top, height } = area.rect;
  const told = ways.flatMap((way) => (way.value === null ? [] : [{ ...way, at: way.value }]));
  return (
    <>
      {told.map(({ name, at, colour }) => (
        <path
          key={name}
          className={styles.way}
          style={{ color: `var(--${colour})` }}
          d={`M${area.x(at)} ${top}v${height}`}
        />
      ))}
      {told.map(({ name, at, colour }, i) => (
        <Say
          key={name}
          x={area.x(at) + (at > 0.5 ? -6 : 6)}
          y={top + (2.8 + 1.5 * i) * font}
          text={name}
          anchor={at > 0.5 ? "end" : "start"}
          colour={`var(--${colour}-ink)`}
          strong
        />
      ))}
    </>
  );
}

interface WaysProps {
  readonly rect: Rect;
  readonly font: number;
  readonly ways: readonly Way[];
}

/** P(next is heads) by each way, as lengths of one scale, right under θ's: the line of each way ends in its bar. */
export function Ways({ rect, font, ways }: WaysProps) {
  const area = areaIn(within(rect, { top: 1.4 * font }), [0, 1], [0, ways.length]);
  const thick = 0.72 * (area.rect.height / ways.length);
  return (
    <>
      {ways.map(
        ({ name, value, colour }, i) =>
          value !== null && (
            <path
              key={name}
              className={styles.way}
              style={{ color: `var(--${colour})` }}
              d={`M${area.x(value)} ${rect.top}V${area.y(ways.length - 0.5 - i)}`}
            />
          ),
      )}
      {ways.map(({ name, value, colour }, i) => {
        const y = area.y(ways.length - 0.5 - i);
        const end = area.x(value ?? 0);
        return (
          <g key={name} style={{ color: `var(--${colour})` }}>
            <rect
              className={styles.whole}
              x={area.x(0)}
              width={area.rect.width}
              y={y - thick / 2}
              height={thick}
              rx={3}
            />
            {value !== null && (
              <rect
                className={styles.share}
                x={area.x(0)}
                width={end - area.x(0)}
                y={y - thick / 2}
                height={thick}
                rx={3}
              />
            )}
            <Say
              x={area.x(0) - 0.6 * font}
              y={y + 0.35 * font}
              text={name}
              anchor="end"
              colour={`var(--${colour}-ink)`}
              strong
            />
            <Say
              x={value !== null && value > 0.2 ? end - 0.6 * font : end + 0.6 * font}
              y={y + 0.35 * font}
              text={
                value === null
                  ? name === "MLE"
                    ? "none: no toss yet"
                    : "none: all θ alike"
                  : fixed(value, 3)
              }
              anchor={value !== null && value > 0.2 ? "end" : "start"}
              strong
            />
          </g>
        );
      })}
      <Say x={area.x(0)} y={rect.top + 0.9 * font} text="p(next is heads | tosses)" strong />
    </>
  );
}
