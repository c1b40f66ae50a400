import { type Letters, sizeOf } from "../../../views/labels/rect.ts";
import { SvgMath } from "../../../views/text/MathText.tsx";
import styles from "./Say.module.css";

interface Props {
  readonly x: number;
  readonly y: number;
  /** _b is set below the line, as in "p(x_a | x_b)". */
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A colour of CSS, dark enough for words: as "var(--two-ink)". */
  readonly colour?: string;
  readonly strong?: boolean;
  /** Its height in pixels; left out: that of small text. */
  readonly font?: number;
}

/** A line of words in a picture, on a halo of paper. What it says is in the formula too. */
export function Say({ x, y, text, anchor = "start", colour, strong = false, font }: Props) {
  return (
    <text
      className={strong ? styles.strong : styles.say}
      style={{ fill: colour, fontSize: font }}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      <Lowered text={text} />
    </text>
  );
}

/** Text for inside an SVG `text`, in which _b is set below the line. */
export function Lowered({ text }: { readonly text: string }) {
  const parts = text.split(/_(\S)/);
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone.
      <tspan key={i} dy="0.24em" fontSize="0.78em">
        {part}
      </tspan>
    ) : (
      part && (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <tspan key={i} dy={i > 0 ? "-0.1872em" : undefined}>
          <SvgMath text={part} />
        </tspan>
      )
    ),
  );
}

/** The first of some texts that so many pixels have room for, else the last. */
export const fitting = (texts: readonly string[], width: number, letters: Letters): string =>
  texts.find((text) => sizeOf(text, letters).width <= width) ?? texts.at(-1) ?? "";
