import { Lowered } from "../common/words/Say.tsx";
import styles from "./Image.module.css";
import { numbersAt, type Structure } from "./structure.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly side: number;
  /** Left out: which pixel is which. */
  readonly structure?: Structure;
}

/** Least pixels of a letter that can be read. */
const READABLE = 7;

/** How many numbers each pixel of an image needs: darker for more. */
export function Costs({ x, y, size, side, structure }: Props) {
  const cell = size / side;
  const pixels = Array.from({ length: side * side }, (_, i) => i + 1);
  return (
    <g transform={`translate(${x} ${y})`}>
      {pixels.map((i) => {
        const text = structure ? written(numbersAt(structure, i)) : `x_${i}`;
        const font = Math.min(0.5 * cell, (1.3 * cell) / text.replace("_", "").length, 22);
        const share = structure ? 10 + (62 * Math.log2(numbersAt(structure, i))) / 24 : 0;
        const [left, top] = [((i - 1) % side) * cell, Math.floor((i - 1) / side) * cell];
        return (
          <g key={i}>
            <rect
              className={structure ? styles.cell : styles.named}
              x={left}
              y={top}
              width={cell}
              height={cell}
              fill={`color-mix(in oklab, var(--kl) ${share}%, var(--paper))`}
            />
            {font >= READABLE && (
              <text
                className={styles.number}
                x={left + cell / 2}
                y={top + cell / 2}
                dy="0.35em"
                fontSize={font}
              >
                {structure ? <Lowered text={text} /> : <Pixel i={i} />}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A power of two, in full as far as it has three digits. */
function written(power: number): string {
  if (power < 1000) return String(power);
  return `2${[...String(Math.log2(power))].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
}

const Pixel = ({ i }: { readonly i: number }) => (
  <>
    x
    <tspan dy="0.24em" fontSize="0.78em">
      {i}
    </tspan>
  </>
);
