import styles from "./Falls.module.css";
import type { Fall } from "./falls.ts";

interface FallsProps {
  readonly falls: readonly Fall[];
  readonly size: number;
}

/** Reach of a cross to each side, in pixels. */
const ARM = 5.1;

/** Broken promises: the segment that fell, with a cross where it fell to. */
export function Falls({ falls, size }: FallsProps) {
  const arm = ARM * size;
  const cross = `M${-arm},${-arm}L${arm},${arm}M${-arm},${arm}L${arm},${-arm}`;
  return (
    <g className={styles.fall}>
      {falls.map(({ index, line, from, to }) => (
        <g key={`${index} ${line}`}>
          <path d={`M${from.x},${from.y}L${to.x},${to.y}`} />
          <path d={cross} transform={`translate(${to.x} ${to.y})`} />
        </g>
      ))}
    </g>
  );
}
