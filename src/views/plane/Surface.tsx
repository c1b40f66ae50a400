import { Suspense } from "react";
import type { Mark } from "../../models/contract/picture.ts";
import { late } from "../late.ts";
import type { GridTicks } from "../scales/gridTicks.ts";
import { Arms } from "./handles/Handles.tsx";
import { Labels } from "./marks/Labels.tsx";
import { Marks } from "./marks/Marks.tsx";
import { Means, Trails } from "./marks/Means.tsx";
import styles from "./Plane.module.css";
import { BRUSH_RADIUS } from "./pointer/brush.ts";
import type { Held } from "./pointer/gestures.ts";
import { PickedRing } from "./pointer/PickedRing.tsx";
import type { usePointer } from "./pointer/usePointer.ts";
import type { PlaneProps } from "./props.ts";
import type { Tokens } from "./useTokens.ts";
import { Axes } from "./view/Axes.tsx";
import type { View } from "./view/view.ts";

/** Arrives with the first model that has any. */
const Projections = late(() => import("./marks/Projections.tsx"));

interface SurfaceProps
  extends Pick<
      PlaneProps,
      | "points"
      | "previousMarks"
      | "trails"
      | "projections"
      | "picked"
      | "tool"
      | "placing"
      | "painting"
    >,
    Pick<ReturnType<typeof usePointer>, "hover" | "handlers"> {
  readonly view: View;
  readonly ticks: { readonly x: GridTicks; readonly y: GridTicks };
  /** The marks as they are drawn, perhaps on their way. */
  readonly shown: readonly Mark[];
  /** The mark whose handles show. */
  readonly open: string | null;
  readonly held: Held | null;
  readonly tokens: Tokens;
  readonly colourOf: (index: number) => string;
}

/** Everything over the points that is drawn in lines, and what the pointer works on. */
export function Surface(props: SurfaceProps) {
  const { view, ticks, shown, open, hover, tool, placing, painting, tokens, colourOf } = props;
  const { projections = [] } = props;
  const brushes = tool === "erase" || painting !== null;
  return (
    <svg
      className={styles.surface}
      width={view.width}
      height={view.height}
      aria-hidden="true"
      data-tool={painting ? "brush" : placing === null ? tool : "place"}
      data-over={hover?.point != null}
      data-lights={open === null ? null : `area-${open}`}
      {...props.handlers}
    >
      <Axes view={view} x={ticks.x} y={ticks.y} text={tokens.label} />
      <Marks marks={shown} previous={props.previousMarks} view={view} colourOf={colourOf} />
      {projections.length > 0 && (
        <Suspense fallback={null}>
          <Projections projections={projections} view={view} />
        </Suspense>
      )}
      <Trails trails={props.trails} marks={shown} view={view} colourOf={colourOf} />
      <PickedRing
        points={props.points}
        picked={props.picked}
        held={props.held}
        view={view}
        size={tokens.mark}
      />
      <Labels
        marks={shown}
        open={open}
        view={view}
        colourOf={colourOf}
        text={tokens.label}
        ring={tokens.ring}
      />
      {brushes && <Means marks={shown} view={view} colourOf={colourOf} ring={tokens.ring} />}
      <Arms marks={shown} open={open} view={view} colourOf={colourOf} />
      {brushes && hover && (
        <circle
          className={styles.brush}
          cx={hover.px}
          cy={hover.py}
          r={BRUSH_RADIUS}
          stroke={painting?.colour == null ? undefined : colourOf(painting.colour)}
        />
      )}
    </svg>
  );
}
