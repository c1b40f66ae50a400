import { Suspense, useId, useMemo } from "react";
import type { Frame } from "../../engine/run/frame.ts";
import { late } from "../late.ts";
import { Axes } from "./axes/Axes.tsx";
import { drawn, newScene, type Scene, type Sizes } from "./axes/scene.ts";
import type { Upright } from "./axes/upright.ts";
import type { View } from "./axes/view.ts";
import { framesIn, place, type Stretch } from "./axes/window.ts";
import box from "./Box.module.css";
import { Crosshair } from "./Crosshair.tsx";
import { Cursor } from "./Cursor.tsx";
import { Labels } from "./labels/Labels.tsx";
import { placed } from "./labels/lineLabels.ts";
import { decimate } from "./lines/decimate.ts";
import { Falls } from "./lines/Falls.tsx";
import { fallsIn } from "./lines/falls.ts";
import lines from "./lines/Lines.module.css";
import { FaintRuns, Lines } from "./lines/Lines.tsx";
import { Marks } from "./lines/Marks.tsx";
import type { BoundChartProps } from "./props.ts";
import { useGlide } from "./useGlide.ts";

const Band = late(() => import("./lines/Band.tsx"));

interface DrawingProps
  extends Pick<BoundChartProps, "frames" | "cursor" | "faint" | "band" | "broken" | "log"> {
  readonly view: View;
  readonly upright: Upright;
  readonly sizes: Sizes;
  /** Index of the frame under the pointer. */
  readonly hovered: number | null;
}

/** A symbol for each frame is drawn up to so many in view. */
const MARKS = 60;

/** The axes of the bound chart and everything within them. */
export function Drawing(props: DrawingProps) {
  const { frames, cursor, faint, band, view, upright, sizes, hovered } = props;
  const id = useId();
  const { plot, mark } = sizes;
  const [from = 0, to = 1, low = 0, high = 1] = useGlide(
    [view.across.from, view.across.to, view.up.low, view.up.high],
    upright,
  );
  const scene = newScene(sizes, { from, to }, { low, high }, upright);
  const past = inPixels(frames.slice(0, cursor + 1), { from, to }, scene);
  const future = inPixels(frames.slice(cursor), { from, to }, scene);
  const few = past.length + future.length <= MARKS;
  const [current] = drawn(frames.slice(cursor, cursor + 1), scene);
  const [under] = hovered === null ? [] : drawn(frames.slice(hovered, hovered + 1), scene);
  const bottom = plot.top + plot.height;
  const labels = useLabels(props);
  const gapLabel = labels.find(({ kind }) => kind === "gap");
  const barSide = gapLabel?.anchor === "end" ? -1 : 1;
  return (
    <svg className={box.drawing} aria-hidden="true">
      <clipPath id={id}>
        <rect x={plot.left} width={plot.width} height={bottom} />
      </clipPath>
      <clipPath id={`${id}marks`}>
        <rect x={plot.left - 7} width={plot.width + 14} height={bottom} />
      </clipPath>
      <Axes
        scene={scene}
        across={{ from, to }}
        ticks={upright.ticks({ low, high }, sizes.values)}
        title={upright.title}
      />
      <g clipPath={`url(#${id})`}>
        <FaintRuns runs={faint.map((run) => inPixels(run, { from, to }, scene))} />
        <Lines frames={future} className={lines.future} />
        <Lines frames={past} />
        {band.length > 0 && (
          <Suspense fallback={null}>
            <Band band={band} scene={scene} />
          </Suspense>
        )}
      </g>
      <g clipPath={`url(#${id}marks)`}>
        {few && <Marks frames={future.slice(1)} size={mark} className={lines.future} />}
        {few && <Marks frames={past.slice(0, -1)} size={mark} />}
      </g>
      {current && <Cursor at={current} scene={scene} barSide={barSide} />}
      <g clipPath={`url(#${id}marks)`}>
        <Falls falls={fallsIn(props, { from, to }, scene)} size={mark} />
      </g>
      <Labels labels={labels} />
      {under && <Crosshair at={under} scene={scene} />}
    </svg>
  );
}

function inPixels(frames: readonly Frame[], across: Stretch, scene: Scene) {
  const column = (frame: Frame) => Math.floor(scene.x(place(frame)));
  return drawn(decimate(framesIn(frames, across), column), scene);
}

/** The texts, placed for where the axes glide to, so that they hop at most once. */
function useLabels(props: DrawingProps) {
  const { frames, cursor, faint, band, broken, view, upright, sizes, log } = props;
  return useMemo(() => {
    const scene = newScene(sizes, view.across, view.up, upright);
    const [current] = drawn(frames.slice(cursor, cursor + 1), scene);
    const falls = fallsIn({ frames, broken }, view.across, scene);
    const told = {
      drawn: inPixels(frames, view.across, scene),
      faint: faint.map((run) => inPixels(run, view.across, scene)),
      band,
      cursor: current,
      after: view.after,
      before: view.after ? framesIn(frames, view.across)[0] : undefined,
      fall: falls.findLast(({ index }) => index <= cursor),
      log,
    };
    return placed(told, scene);
  }, [frames, cursor, faint, band, broken, view, upright, sizes, log]);
}
