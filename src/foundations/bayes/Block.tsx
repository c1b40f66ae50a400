import { type Letters, type Rect, sizeOf } from "../../views/labels/rect.ts";
import styles from "./Drawing.module.css";

interface Props {
  readonly rect: Rect;
  readonly letters: Letters;
  readonly room: "bedroom" | "dining room";
  readonly bed: boolean;
  /** What it may say, line by line, the longest first: the first that has room, or nothing. */
  readonly says: readonly (readonly string[])[];
}

/** A piece in the colour of its room, dark where a bed is seen, with as many words as it has room for. */
export function Block({ rect, letters, room, bed, says }: Props) {
  const { left, top, width, height } = rect;
  const line = 1.4 * letters.font;
  const said = says.find(
    (lines) =>
      Math.max(...lines.map((text) => sizeOf(text, letters).width)) + 8 <= width &&
      lines.length * line + 6 <= height,
  );
  return (
    <>
      <rect
        className={styles.piece}
        data-room={room}
        data-bed={bed}
        x={left}
        y={top}
        width={width}
        height={height}
      />
      {said?.map((text, i) => (
        <text
          key={text}
          className={i === 0 && said.length > 1 ? styles.name : styles.area}
          x={left + width / 2}
          y={top + height / 2 + (i - (said.length - 1) / 2) * line}
          dy="0.34em"
          fontSize={letters.font}
        >
          {text}
        </text>
      ))}
    </>
  );
}
