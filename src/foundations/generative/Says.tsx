import { fixed } from "../../maths/format.ts";
import { type Letters, type Rect, sizeOf } from "../../views/labels/rect.ts";
import { fitting } from "../common/words/Say.tsx";
import styles from "./Drawing.module.css";

interface Props {
  readonly rect: Rect;
  readonly letters: Letters;
  /** p(y = + | x); null where the model can't say. */
  readonly plus: number | null;
}

/** p(y | x) as one bar: − at the left, + at the right, as the classes lie. */
export function Says({ rect, letters, plus }: Props) {
  const { left, top, width, height } = rect;
  if (plus === null)
    return (
      <Nothing
        rect={rect}
        letters={letters}
        says={["anything from 0 to 1: it needs both", "from 0 to 1"]}
      />
    );
  const cut = left + width * (1 - plus);
  const parts = [
    { sign: "−", p: 1 - plus, from: left, to: cut, colour: "var(--two)" },
    { sign: "+", p: plus, from: cut, to: left + width, colour: "var(--one)" },
  ];
  return parts.map(({ sign, p, from, to, colour }) => (
    <g key={sign} style={{ color: colour }}>
      <rect
        className={styles.part}
        x={from}
        y={top}
        width={Math.max(0, to - from)}
        height={height}
      />
      {sizeOf("− 0.00", letters).width + 8 < to - from && (
        <text
          className={styles.word}
          x={(from + to) / 2}
          y={top + height / 2}
          dy="0.34em"
          textAnchor="middle"
        >
          {sign} {rounded(p)}
        </text>
      )}
    </g>
  ));
}

interface NothingProps {
  readonly rect: Rect;
  readonly letters: Letters;
  /** Why, the longest first: the first that has room. */
  readonly says: readonly string[];
}

/** Where a model says nothing. */
export function Nothing({ rect: { left, top, width, height }, letters, says }: NothingProps) {
  return (
    <>
      <rect className={styles.unknown} x={left} y={top} width={width} height={height} />
      <text
        className={styles.word}
        x={left + width / 2}
        y={top + height / 2}
        dy="0.34em"
        textAnchor="middle"
      >
        {fitting(says, width, letters)}
      </text>
    </>
  );
}

/** Two decimals; near 0 and 1 as many as tell it from them. */
export const rounded = (p: number): string => {
  const away = Math.min(p, 1 - p);
  return fixed(p, away >= 0.00995 || away < 1e-6 ? 2 : 2 - Math.ceil(Math.log10(away * 100) - 1));
};
