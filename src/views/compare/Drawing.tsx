import { useId } from "react";
import { Axes } from "../chart/axes/Axes.tsx";
import { chartLayout, framePixels, type Sizes } from "../chart/axes/chartLayout.ts";
import type { ChartView } from "../chart/axes/chartView.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import boxes from "../chart/Box.module.css";
import { Cursor } from "../chart/Cursor.tsx";
import { Labels } from "../chart/labels/Labels.tsx";
import { linePixels } from "../chart/lines/decimate.ts";
import lineStyles from "../chart/lines/Lines.module.css";
import { Lines } from "../chart/lines/Lines.tsx";
import { placeEndLabels } from "./endLabels.ts";
import styles from "./PairChart.module.css";
import { cursorOf, type Side } from "./pairView.ts";

interface DrawingProps {
  readonly sides: readonly Side[];
  readonly halfStep: number;
  readonly view: ChartView;
  readonly sizes: Sizes;
}

/** The axes of the chart of two runs and everything within them. */
export function Drawing({ sides, halfStep, view, sizes }: DrawingProps) {
  const id = useId();
  const { plot } = sizes;
  const { across, up } = view;
  const layout = chartLayout(sizes, across, up, inNats);
  const cursors = sides.map((side) => cursorOf(side, halfStep));
  const labels = placeEndLabels(
    sides.map(({ name, frames }) => ({ name, drawn: linePixels(frames, across, layout) })),
    layout,
  );
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      <clipPath id={id}>
        <rect x={plot.left} width={plot.width} height={plot.top + plot.height} />
      </clipPath>
      <Axes
        layout={layout}
        across={across}
        ticks={inNats.ticks(up, sizes.values)}
        title={inNats.title}
      />
      <g clipPath={`url(#${id})`}>
        {sides.map(({ name, frames }, i) => (
          <g key={name} className={name === "B" ? styles.dashed : styles.solid}>
            <Lines
              frames={linePixels(frames.slice(cursors[i]), across, layout)}
              className={lineStyles.future}
            />
            <Lines frames={linePixels(frames.slice(0, (cursors[i] ?? 0) + 1), across, layout)} />
          </g>
        ))}
      </g>
      {sides.map(({ name, frames }, i) => {
        const [at] = framePixels(frames.slice(cursors[i] ?? 0).slice(0, 1), layout);
        const seen = at && at.x >= plot.left - 1 && at.x <= plot.left + plot.width + 1;
        return (
          seen && <Cursor key={name} at={at} layout={layout} barSide={name === "A" ? -1 : 1} />
        );
      })}
      <Labels labels={labels} />
    </svg>
  );
}
