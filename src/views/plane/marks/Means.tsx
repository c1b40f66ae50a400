import type { Mark } from "../../../models/contract/picture.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Means.module.css";

interface Props {
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly colourOf: (index: number) => string;
  /** Radius in pixels. */
  readonly ring: number;
}

/** A ring at each mean, where there is nothing to drag. */
export function Means({ marks, view, colourOf, ring }: Props) {
  return marks.map(({ id, colour, centre }) => {
    const [cx, cy] = pixelOf(view, centre);
    return (
      <circle
        key={id}
        className={styles.mean}
        cx={cx}
        cy={cy}
        r={ring - 1}
        stroke={colourOf(colour)}
      />
    );
  });
}
