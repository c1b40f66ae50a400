import { fixed } from "../../maths/format.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { areaIn, within } from "../common/drawing/area.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { setShare } from "../common/handles/shares.ts";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Information.module.css";
import { SIDE, type State, tableOf } from "./parts.ts";

/** A cell is full at this share, or at 1 where one has more. */
const FULL = 0.5;
const GAP = 5;

/** p(x, y) as cells that are filled to what they hold, their sums at the edges. */
export function Table({
  state,
  move,
  rect,
  font,
}: FigureProps<State> & { rect: Rect; font: number }) {
  const { cells, x, y } = tableOf(state.joint);
  const most = cells.some((cell) => cell > FULL) ? 1 : FULL;
  const edge = 2.8 * font;
  const names = 2.4 * font;
  const inner = within(rect, { left: names, top: 1.8 * font, right: edge, bottom: 2.1 * font });
  const size = { width: inner.width / SIDE, height: inner.height / SIDE };
  const cellOf = (i: number, j: number): Rect => ({
    left: inner.left + j * size.width,
    top: inner.top + i * size.height,
    width: size.width - GAP,
    height: size.height - GAP,
  });
  const right = inner.left + inner.width;
  const bottom = inner.top + inner.height;
  return (
    <>
      {cells.map((cell, n) => {
        const [i, j] = [Math.floor(n / SIDE), n % SIDE];
        const box = cellOf(i, j);
        const area = areaIn(box, [0, 1], [0, most]);
        const level = area.y(cell);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone.
          <g key={n} style={{ color: "var(--three)" }}>
            <rect className={styles.cell} {...boxOf(box)} rx={4} />
            <rect
              className={styles.fill}
              x={box.left}
              width={box.width}
              y={level}
              height={Math.max(0, box.top + box.height - level)}
              rx={4}
            />
            <Say x={box.left + 0.6 * font} y={box.top + 1.45 * font} text={fixed(cell, 2)} strong />
            <Handle
              area={area}
              name={`p of x${i + 1}, y${j + 1}`}
              at={[0.72, cell]}
              along="y"
              y={[0, 1]}
              step={0.01}
              say={fixed(cell, 3)}
              small
              colour="var(--three)"
              onMove={([, to]) => move({ joint: setShare(state.joint, n, to) })}
            />
          </g>
        );
      })}
      {x.map((p, i) => {
        const { top, height } = cellOf(i, 0);
        const middle = top + height / 2 + 0.35 * font;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <g key={i} style={{ color: "var(--one)" }}>
            <Say x={inner.left - 0.6 * font} y={middle} text={`x_${i + 1}`} anchor="end" />
            <Say x={right + 2} y={middle} text={fixed(p, 2)} strong colour="var(--one-ink)" />
          </g>
        );
      })}
      {y.map((p, j) => {
        const { left, width } = cellOf(0, j);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <g key={j}>
            <Say
              x={left + width / 2}
              y={inner.top - 0.6 * font}
              text={`y_${j + 1}`}
              anchor="middle"
            />
            <Say
              x={left + width / 2}
              y={bottom + 1.1 * font}
              text={fixed(p, 2)}
              anchor="middle"
              strong
              colour="var(--two-ink)"
            />
          </g>
        );
      })}
      <Say x={right + 2} y={inner.top - 0.6 * font} text="p(x)" colour="var(--one-ink)" />
      <Say
        x={inner.left - 0.4 * font}
        y={bottom + 1.1 * font}
        text="p(y)"
        anchor="end"
        colour="var(--two-ink)"
      />
    </>
  );
}

const boxOf = ({ left, top, width, height }: Rect) => ({ x: left, y: top, width, height });
