import styles from "./Image.module.css";
import type { Bits } from "./structure.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  /** Pixels of the screen along an edge. */
  readonly size: number;
  readonly bits: Bits;
  /** Whether it is one of the four. */
  readonly known?: boolean;
}

/** A sampled image: the pixels that are 1 in ink. */
export function Image({ x, y, size, bits, known = false }: Props) {
  const side = Math.sqrt(bits.length - 1);
  const cell = size / side;
  const ink = bits
    .slice(1)
    .map((bit, i) =>
      bit === 1
        ? `M${(i % side) * cell} ${Math.floor(i / side) * cell}h${cell}v${cell}h-${cell}z`
        : "",
    )
    .join("");
  return (
    <g transform={`translate(${x} ${y})`} data-sample={bits.slice(1).join("")} data-known={known}>
      <rect className={styles.paper} width={size} height={size} />
      <path className={styles.ink} d={ink} />
      <rect
        className={known ? styles.known : styles.frame}
        x={known ? -2 : 0}
        y={known ? -2 : 0}
        width={known ? size + 4 : size}
        height={known ? size + 4 : size}
      />
    </g>
  );
}
