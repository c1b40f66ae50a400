import { useMemo } from "react";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Chain.module.css";
import { rowsOf, type State } from "./drawn.ts";

/** How likely a step may be: at 0 and 1 the chain would never leave. */
export const CHANCES: Range = [0.02, 0.98];

/** The two probabilities of the chain as one place in a square; beside it, what it draws. */
export function Chain({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { font } = room;
  const axes = axisRoom(font, 2.7);
  const square = within(room, { ...axes, top: 1.6 * font, right: 4 });
  const side = Math.min(square.height, 0.36 * room.width);
  const area = areaIn({ ...square, width: side, height: side }, [0, 1], [0, 1]);
  const { zero, one, seed } = state;
  const rows = useMemo(() => rowsOf({ zero, one, seed }), [zero, one, seed]);
  const left = square.left + side + 1.4 * font;
  const cells = { left, top: square.top, width: room.width - left, height: side };
  const columns = rows[0]?.length ?? 1;
  const [across, down] = [cells.width / columns, cells.height / rows.length];
  const cell = Math.max(1, Math.min(across, down) - 1.5);
  return (
    <>
      <Axes area={area} font={font} x="p(1 | 0)" y="p(1 | 1)" grid />
      <Say x={area.rect.left} y={font} text="A Markov chain" strong />
      <Say
        x={cells.left}
        y={font}
        text={`${rows.length} draws${cells.width > 24 * font ? ", each entry from the one before" : ""}`}
      />
      {rows.map((row, j) =>
        row.map((value, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
            key={`${j} ${i}`}
            className={value === 1 ? styles.one : styles.zero}
            x={cells.left + i * across}
            y={cells.top + j * down}
            width={across > down ? across - 1.5 : cell}
            height={cell}
          />
        )),
      )}
      <Handle
        area={area}
        name="p(1 after 0) and p(1 after 1)"
        at={[zero, one]}
        x={CHANCES}
        y={CHANCES}
        step={0.05}
        colour="var(--one)"
        onMove={([a, b]) => move({ zero: a, one: b })}
      />
    </>
  );
}
