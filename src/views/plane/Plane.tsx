import { Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Points } from "../../models/shared/points.ts";
import { late } from "../late.ts";
import { useGlide } from "../motion.ts";
import { css, palettes } from "../palette.ts";
import { PointCloud } from "../points/PointCloud.tsx";
import { useIdle } from "../whenIdle.ts";
import { Tools, ZoomButtons } from "./buttons/Buttons.tsx";
import { Handles } from "./handles/Handles.tsx";
import { useOpenMark } from "./handles/useOpenMark.ts";
import { between, drawnIn, notDrawn } from "./marks/geometry.ts";
import styles from "./Plane.module.css";
import { nextStroke } from "./pointer/gestures.ts";
import { use } from "./pointer/keys.ts";
import { usePointer } from "./pointer/usePointer.ts";
import type { PlaneProps } from "./props.ts";
import { Surface } from "./Surface.tsx";
import { useScene } from "./useScene.ts";
import { useTokens } from "./useTokens.ts";
import { useView } from "./view/useView.ts";
import { pixelOf, placeOf, type View } from "./view/view.ts";
import { Notes } from "./words/Notes.tsx";
import { Summary } from "./words/Spoken.tsx";

/** Each arrives with the first there is to show. */
const Callout = late(() => import("./words/Callout.tsx"));
const Rings = late(() => import("../points/Rings.tsx"));
/** These arrive once the page has nothing else to do. */
const Help = late(() => import("./words/Help.tsx"));
const PointCursor = late(() => import("./pointer/PointCursor.tsx"));

/**
 * The data with what the model believes about it: points on a canvas, marks over them, and
 * tools to add, pick, move and erase points and to drag marks. Fills its container.
 */
export function Plane(props: PlaneProps) {
  const { points, colours, shapes, marks, theme, tool, placing, painting } = props;
  const frame = useRef<HTMLDivElement>(null);
  const help = useId();
  const tokens = useTokens();
  const idle = useIdle();
  const [dragging, setDragging] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { view, ticks, zoom, fit, sight } = useView(
    frame,
    points,
    marks,
    props.fitKey,
    props.box ?? null,
    props.fitted ?? null,
  );
  const { held, hover, handlers, leave } = usePointer({
    view,
    points,
    tool,
    picked: props.picked,
    placing: placing !== null,
    painting: painting !== null,
    drawing: props.drawing,
    calls: props,
    pan: zoom.pan,
  });
  const scene = useScene({ points, colours, shapes, view, ticks, tokens, held });
  const placed = useGlide(marks, between, {
    duration: dragging === null ? tokens.glide : 0,
  });
  const shown = drawnIn(view, placed);
  const hovered = useOpenMark(shown, view, hover, tool);
  const open = dragging ?? focused ?? hovered ?? props.selectedMark ?? null;
  const palette = palettes[theme];
  const colourOf = (index: number) => css(palette[index % palette.length] ?? 0);

  const { onHandle, onHover, onSight } = props;
  useEffect(() => onSight?.(sight));
  useEffect(() => {
    onHover?.(hover && placeOf(view, hover.px, hover.py));
  }, [onHover, hover, view]);
  const report: PlaneProps["onHandle"] = useCallback(
    (mark, handle, to, phase) => {
      setDragging(phase === "end" ? null : mark);
      onHandle(mark, handle, to, phase);
    },
    [onHandle],
  );

  return (
    <fieldset
      className={styles.plane}
      aria-label="Data plane"
      tabIndex={-1}
      data-present={props.present}
      onKeyDown={(event) => {
        if (event.key !== "Delete" && event.key !== "Backspace") return;
        if (props.picked === null) return;
        use(event);
        props.onErase([props.picked], nextStroke());
      }}
      onPointerLeave={leave}
    >
      <div ref={frame} className={styles.sight}>
        <div className={styles.over} data-desk>
          <div className={styles.top}>
            {painting?.bar ?? <Tools {...props} fixed={props.present} />}
          </div>
          <div className={styles.bottom}>
            {props.controls}
            <ZoomButtons
              onZoom={(factor) => zoom.by(factor, aboutOf(points, props.picked, view))}
              onFit={fit}
            />
          </div>
        </div>
        <PointCloud scene={scene} fade={tokens.glide} />
        {props.layer?.({ view, held })}
        {props.observed && (
          <Suspense fallback={null}>
            <Rings scene={scene} codes={props.observed} palette={palette} />
          </Suspense>
        )}
        <Surface
          {...props}
          view={view}
          ticks={ticks}
          shown={shown}
          open={open}
          held={held}
          hover={hover}
          handlers={handlers}
          tokens={tokens}
          colourOf={colourOf}
        />
        {idle && (
          <Suspense fallback={null}>
            <PointCursor {...props} view={view} help={`${help}-points`} />
          </Suspense>
        )}
        <Handles
          marks={tool === "erase" || placing !== null || painting ? [] : shown}
          view={view}
          colourOf={colourOf}
          open={open}
          help={`${help}-handles`}
          onHandle={report}
          onTap={tool === "add" ? (at) => props.onAdd([at], nextStroke()) : null}
          onFocusMark={setFocused}
        />
        {placing !== null && <p className={styles.banner}>{placing}</p>}
        {points.size === 0 && placing === null && !props.noAdding && (
          <p className={styles.empty}>{props.emptySentence}</p>
        )}
        {props.callout && (
          <Suspense fallback={null}>
            <Callout note={props.callout} view={view} />
          </Suspense>
        )}
        {props.message}
      </div>
      <Notes
        gaussians={marks.some((mark) => mark.kind === "ellipse" && mark.gaussian)}
        past={props.past}
        pastDrawn={props.previousMarks !== null}
        missing={notDrawn(placed, shown)}
        legend={props.legend}
      />
      <Summary
        size={props.noErasing ? null : points.size}
        marks={marks}
        view={view}
        className="visually-hidden"
      />
      {idle && (
        <Suspense fallback={null}>
          <Help id={help} brushes={painting !== null} tool={tool} />
        </Suspense>
      )}
    </fieldset>
  );
}

/** Where the buttons zoom about: the picked point, so that they lead anywhere, else the middle. */
function aboutOf(points: Points, picked: number | null, view: View): [number, number] {
  const [x, y] = points.columns.map((column) => column[picked ?? -1]);
  if (x === undefined || y === undefined) return [view.width / 2, view.height / 2];
  return pixelOf(view, [x, y]);
}
