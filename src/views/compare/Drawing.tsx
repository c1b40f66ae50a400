import { useId } from "react";
import { Axes } from "../chart/axes/Axes.tsx";
import { drawn, newScene, type Sizes } from "../chart/axes/scene.ts";
import { plain } from "../chart/axes/upright.ts";
import type { View } from "../chart/axes/view.ts";
import { framesIn, place } from "../chart/axes/window.ts";
import boxes from "../chart/Box.module.css";
import { Cursor } from "../chart/Cursor.tsx";
import { Labels } from "../chart/labels/Labels.tsx";
import { decimate } from "../chart/lines/decimate.ts";
import lineStyles from "../chart/lines/Lines.module.css";
import { Lines } from "../chart/lines/Lines.tsx";
import { names } from "./names.ts";
import styles from "./PairChart.module.css";
import { cursorOf, type Side } from "./props.ts";

interface DrawingProps {
  readonly sides: readonly Side[];
  readonly halfStep: number;
  readonly view: View;
  readonly sizes: Sizes;
}

/** The axes of the chart of two runs and everything within them. */
export function Drawing({ sides, halfStep, view, sizes }: DrawingProps) {
  const id = useId();
  const { plot } = sizes;
  const { across, up } = view;
  const scene = newScene(sizes, across, up, plain);
  const inPixels = (frames: Side["frames"]) =>
    drawn(
      decimate(framesIn(frames, across), (frame) => Math.floor(scene.x(place(frame)))),
      scene,
    );
  const cursors = sides.map((side) => cursorOf(side, halfStep));
  const labels = names(
    sides.map(({ name, frames }) => ({ name, drawn: inPixels(frames) })),
    scene,
  );
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      <clipPath id={id}>
        <rect x={plot.left} width={plot.width} height={plot.top + plot.height} />
      </clipPath>
      <Axes
        scene={scene}
        across={across}
        ticks={plain.ticks(up, sizes.values)}
        title={plain.title}
      />
      <g clipPath={`url(#${id})`}>
        {sides.map(({ name, frames }, i) => (
          <g key={name} className={name === "B" ? styles.dashed : styles.solid}>
            <Lines frames={inPixels(frames.slice(cursors[i]))} className={lineStyles.future} />
            <Lines frames={inPixels(frames.slice(0, (cursors[i] ?? 0) + 1))} />
          </g>
        ))}
      </g>
      {sides.map(({ name, frames }, i) => {
        const [at] = drawn(frames.slice(cursors[i] ?? 0).slice(0, 1), scene);
        const seen = at && at.x >= plot.left - 1 && at.x <= plot.left + plot.width + 1;
        return seen && <Cursor key={name} at={at} scene={scene} barSide={name === "A" ? -1 : 1} />;
      })}
      <Labels labels={labels} />
    </svg>
  );
}
