import { Fragment } from "react";
import type { Mark } from "../../../models/contract/picture.ts";
import type { Place, Trail } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Means.module.css";

interface MeansProps {
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly colourOf: (index: number) => string;
  /** Radius in pixels. */
  readonly ring: number;
}

/** A ring at each mean, where there is nothing to drag. */
export function Means({ marks, view, colourOf, ring }: MeansProps) {
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

interface TrailsProps {
  readonly trails: readonly Trail[];
  /** Where the marks are now, perhaps on the way to the end of their trail. */
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly colourOf: (index: number) => string;
}

/** The path of each mean up to where it is now. */
export function Trails({ trails, marks, view, colourOf }: TrailsProps) {
  return (
    <g>
      {trails.map(({ id, colour, points }) => {
        const path = ending(points, marks.find((mark) => mark.id === id)?.centre)
          .map((place) => pixelOf(view, place).join())
          .join(" ");
        return (
          <Fragment key={id}>
            <polyline className={styles.halo} points={path} />
            <polyline className={styles.trail} points={path} stroke={colourOf(colour)} />
          </Fragment>
        );
      })}
    </g>
  );
}

function ending(points: readonly Place[], end: Place | undefined): readonly Place[] {
  return end ? [...points.slice(0, -1), end] : points;
}
