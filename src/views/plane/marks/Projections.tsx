import type { Projection } from "../../../models/contract/picture.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Projections.module.css";

interface ProjectionsProps {
  readonly projections: readonly Projection[];
  readonly view: View;
}

/** Thin lines from the points to where the model places them, with 1σ of that to each side. */
export default function Projections({ projections, view }: ProjectionsProps) {
  const line = (a: readonly [number, number], b: readonly [number, number]) =>
    `M${pixelOf(view, a).join()}L${pixelOf(view, b).join()}`;
  const spread = ({ to: [x, y], spread: [dx, dy] }: Projection) =>
    line([x - dx, y - dy], [x + dx, y + dy]);
  return (
    <g className={styles.projections}>
      <path className={styles.spread} d={projections.map(spread).join("")} />
      <path
        className={styles.line}
        d={projections.map(({ from, to }) => line(from, to)).join("")}
      />
      <path className={styles.place} d={projections.map(({ to }) => line(to, to)).join("")} />
    </g>
  );
}
