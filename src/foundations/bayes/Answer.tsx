import type { Letters } from "../../views/labels/rect.ts";
import type { Area } from "../common/drawing/area.ts";
import { Block } from "./Block.tsx";
import styles from "./Drawing.module.css";
import { otherWay, type State, said } from "./rooms.ts";

interface Props {
  readonly letters: Letters;
  readonly bar: Area;
  readonly square: Area;
  readonly state: State;
}

/** The two pieces with a bed alone, as shares of a whole: P(bedroom | bed seen). */
export function Answer({ letters, bar, square, state }: Props) {
  const { ifSo } = state.order === "image" ? state : otherWay(state);
  const { left, top, width, height } = bar.rect;
  const level = bar.y(ifSo);
  const [bedroom, dining] = [said(ifSo), said(1 - ifSo)];
  return (
    <>
      <text
        className={styles.edge}
        x={left + width / 2}
        y={top - 0.9 * letters.font}
        textAnchor="middle"
        fontSize={letters.font}
      >
        given a bed
      </text>
      <Block
        rect={{ left, top: level, width, height: top + height - level }}
        letters={letters}
        room="bedroom"
        bed
        says={[["bedroom", bedroom], [bedroom]]}
      />
      <Block
        rect={{ left, top, width, height: level - top }}
        letters={letters}
        room="dining room"
        bed
        says={[["dining room", dining], ["dining", dining], [dining]]}
      />
      {state.order === "image" && (
        <path
          className={styles.level}
          d={`M${square.x(0)} ${level}H${square.x(state.first)}M${square.x(1)} ${level}H${left + width}`}
        />
      )}
    </>
  );
}
