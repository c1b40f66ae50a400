import type { Rect } from "../../views/labels/rect.ts";
import { areaIn, within } from "../common/drawing/area.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Bayesian.module.css";
import type { State } from "./parts.ts";

/** Tosses of one kind that there can be. */
export const TOSSES = 30;

/** Heads and tails as rows of coins, each dragged by its end. */
export function Tosses({
  rect,
  font,
  state,
  move,
}: FigureProps<State> & { rect: Rect; font: number }) {
  const area = areaIn(within(rect, { left: 0.6 * font, right: 2.4 * font }), [0, TOSSES], [0, 2]);
  const radius = Math.min(0.42 * (area.x(1) - area.x(0)), 0.36 * (rect.height / 2));
  const sides = [
    { name: "heads", row: 1.5, count: state.heads },
    { name: "tails", row: 0.5, count: state.tails },
  ] as const;
  return sides.map(({ name, row, count }) => (
    <g key={name} style={{ color: "var(--ink-soft)" }}>
      <Say x={area.x(-0.8)} y={area.y(row) + 0.35 * font} text={name} anchor="end" />
      {Array.from({ length: count }, (_, i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a coin is known by its place alone.
          key={i}
          className={name === "heads" ? styles.heads : styles.tails}
          cx={area.x(i + 0.1)}
          cy={area.y(row)}
          r={radius}
        />
      ))}
      <Handle
        area={area}
        name={name === "heads" ? "Heads so far" : "Tails so far"}
        at={[count, row]}
        along="x"
        step={1}
        say={String(count)}
        small
        colour="var(--ink-soft)"
        onMove={([x]) => move({ [name]: Math.round(x) })}
      />
      <Say
        x={area.x(TOSSES) + 1.1 * font}
        y={area.y(row) + 0.35 * font}
        text={String(count)}
        strong
      />
    </g>
  ));
}
