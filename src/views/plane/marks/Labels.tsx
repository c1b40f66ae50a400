import type { Mark } from "../../../models/contract/picture.ts";
import { placeBesideRings } from "../../labels/besideRings.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Labels.module.css";

interface LabelsProps {
  readonly marks: readonly Mark[];
  /** The mark whose handles show. */
  readonly open: string | null;
  readonly view: View;
  readonly colourOf: (index: number) => string;
  /** Height of the text and radius of the rings in pixels. */
  readonly text: number;
  readonly ring: number;
}

/** The number and weight of each component beside its mean. */
export function Labels({ marks, open, view, colourOf, text, ring }: LabelsProps) {
  const wishes = marks.map(({ centre, label }) => {
    const [x, y] = pixelOf(view, centre);
    return { x, y, text: label };
  });
  const spots = marks
    .filter(({ id }) => id === open)
    .flatMap(({ handles }) => handles)
    .map(({ at }) => pixelOf(view, at))
    .map(([x, y]) => ({ x, y }));
  const places = placeBesideRings(wishes, text, ring, view, spots);
  return (
    <g>
      {marks.map(({ id, colour, label }, i) => {
        const place = places[i];
        return (
          place && (
            <text
              key={id}
              className={styles.label}
              data-lit={`label-${id}`}
              x={place.x}
              y={place.y}
              dy="0.35em"
              textAnchor={place.anchor}
              fill={colourOf(colour)}
            >
              {label}
            </text>
          )
        );
      })}
    </g>
  );
}
