import { line } from "d3-shape";
import { Axes } from "../chart/axes/Axes.tsx";
import { chartLayout, sizesIn } from "../chart/axes/chartLayout.ts";
import { padded, rangeOf } from "../chart/axes/range.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import boxes from "../chart/Box.module.css";
import type { Letters, Size } from "../labels/rect.ts";
import { USUAL, useBox, useLetters } from "../measure.ts";
import { HtmlMath } from "../text/MathText.tsx";
import styles from "./CriteriaChart.module.css";

interface CriteriaChartProps {
  /** As "BIC". */
  readonly title: string;
  /** What is good, as "lower is better". */
  readonly note: string;
  /** Of the values, where they have one. */
  readonly unit: string;
  /** The value for each K, null where there is none. */
  readonly points: readonly { readonly components: number; readonly value: number | null }[];
  /** The K with the best value, marked; null where none is better by it. */
  readonly best: number | null;
  /** What is counted across; left out, components. */
  readonly counts?: string;
  /** Least and most K of the horizontal axis. */
  readonly across: readonly [number, number];
}

/** How a fit does against the number of components, the best marked. */
export function CriteriaChart({
  title,
  note,
  counts = "components K",
  ...drawn
}: CriteriaChartProps) {
  const [plotRef, box] = useBox();
  const [letterRef, letters] = useLetters();
  return (
    <figure className={styles.chart}>
      <span ref={letterRef} className={boxes.letter} />
      <figcaption>
        <b>
          <HtmlMath text={title} />
        </b>
        {" — "}
        {note}
      </figcaption>
      <div ref={plotRef} className={styles.plot}>
        {box && <Drawing {...drawn} box={box} letters={letters ?? USUAL} />}
      </div>
      <p className={styles.across}>{counts}</p>
    </figure>
  );
}

interface DrawingProps extends Pick<CriteriaChartProps, "points" | "best" | "across" | "unit"> {
  readonly box: Size;
  readonly letters: Letters;
}

function Drawing({ unit, points, best, across: [least, most], box, letters }: DrawingProps) {
  const known = points.flatMap(({ components, value }) =>
    value === null ? [] : [{ components, value }],
  );
  const found = rangeOf([known.map(({ value }) => value)]);
  if (!found) return null;
  const up = padded(found, inNats.least(found.high, true));
  const sizes = sizesIn(box, { ...letters, mark: 1, compact: false }, (about) =>
    inNats.ticks(up, about),
  );
  const layout = chartLayout(sizes, { from: least - 0.3, to: most + 0.3 }, up, inNats);
  const path = line<(typeof points)[number]>()
    .defined(({ value }) => value !== null)
    .x(({ components }) => layout.x(components))
    .y(({ value }) => layout.level(value ?? 0));
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      <Axes
        layout={layout}
        across={{ from: least, to: most }}
        ticks={inNats.ticks(up, sizes.values)}
        title={unit}
      />
      <path className={styles.line} d={path(points) ?? ""} />
      {known.map(({ components, value }) => (
        <g
          key={components}
          transform={`translate(${layout.x(components)} ${layout.level(value)})`}
          data-best={components === best}
        >
          {components === best && <circle className={styles.ring} r={9} />}
          <circle className={styles.mark} r={4} />
        </g>
      ))}
    </svg>
  );
}
