import { symbol, symbolTimes } from "d3-shape";
import styles from "./Falls.module.css";
import type { Fall } from "./falls.ts";

interface FallsProps {
  readonly falls: readonly Fall[];
  readonly size: number;
}

/** Of a cross, as D3 has it: 10 pixels across. */
const AREA = 70;

/** Broken promises: the segment that fell, with a cross where it fell to. */
export default function Falls({ falls, size }: FallsProps) {
  const cross = symbol(symbolTimes, AREA * size ** 2)() ?? "";
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
