import { type ReactNode, useMemo, useRef } from "react";
import type { Mark as AnyMark } from "../../models/contract/picture.ts";
import type { Points } from "../../models/shared/points.ts";
import { useSize } from "../measure.ts";
import { useGlide } from "../motion.ts";
import { css, palettes, type Theme } from "../palette.ts";
import { PointCloud } from "../points/PointCloud.tsx";
import { gridTicks } from "../scales/gridTicks.ts";
import { between, drawnIn, notDrawn } from "./marks/geometry.ts";
import { Labels } from "./marks/Labels.tsx";
import { Marks } from "./marks/Marks.tsx";
import { Means, Trails } from "./marks/Means.tsx";
import type { Trail } from "./props.ts";
import styles from "./Still.module.css";
import { useScene } from "./useScene.ts";
import { useTokens } from "./useTokens.ts";
import { Axes } from "./view/Axes.tsx";
import type { Box } from "./view/box.ts";
import { identity, type View, viewOf } from "./view/view.ts";
import { Summary } from "./words/Spoken.tsx";

interface StillProps {
  /** What it is called. */
  readonly name: string;
  readonly points: Points;
  /** 0xAABBGGRR a point; null, before any q, is grey. */
  readonly colours: Uint32Array | null;
  readonly marks: readonly AnyMark[];
  /** The θ the colours come from, dashed, where it is not the one in force. */
  readonly previousMarks: readonly AnyMark[] | null;
  readonly trails: readonly Trail[];
  /** What is in sight, in data coordinates; the same box shows two planes alike. */
  readonly box: Box;
  readonly theme: Theme;
  /** What is drawn over the points and under the marks. */
  readonly layer?: ((view: View) => ReactNode) | undefined;
}

const UNKNOWN = { width: 360, height: 320 };

/** The plane to be looked at alone: points, marks and paths. Fills its container. */
export function Still(props: StillProps) {
  const { points, colours, marks, previousMarks, trails, box, theme } = props;
  const frame = useRef<HTMLElement>(null);
  const size = useSize(frame) ?? UNKNOWN;
  const tokens = useTokens();
  const view = useMemo(() => viewOf(box, size, identity), [box, size]);
  const ticks = useMemo(() => ({ x: gridTicks(view.x), y: gridTicks(view.y) }), [view]);
  const scene = useScene({ points, colours, shapes: null, view, ticks, tokens, held: null });
  const placed = useGlide(marks, between, { duration: tokens.glide });
  const shown = drawnIn(view, placed);
  const missing = notDrawn(placed, shown);
  const palette = palettes[theme];
  const colourOf = (index: number) => css(palette[index % palette.length] ?? 0);
  return (
    <figure ref={frame} className={styles.still} aria-label={props.name}>
      <PointCloud scene={scene} fade={tokens.glide} />
      {props.layer?.(view)}
      <svg className={styles.surface} aria-hidden="true">
        <Axes view={view} x={ticks.x} y={ticks.y} text={tokens.label} />
        <Marks marks={shown} previous={previousMarks} view={view} colourOf={colourOf} />
        <Trails trails={trails} marks={shown} view={view} colourOf={colourOf} />
        <Means marks={shown} view={view} colourOf={colourOf} ring={tokens.ring} />
        <Labels
          marks={shown}
          open={null}
          view={view}
          colourOf={colourOf}
          text={tokens.label}
          ring={tokens.ring}
        />
      </svg>
      {missing !== null && <figcaption className={styles.missing}>{missing}</figcaption>}
      <Summary size={points.size} marks={marks} view={view} className="visually-hidden" />
    </figure>
  );
}
