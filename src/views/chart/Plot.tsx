import { type CSSProperties, type PointerEvent, useEffect, useMemo, useState } from "react";
import type { Letters } from "../labels/rect.ts";
import { useBox } from "../measure.ts";
import { HtmlMath } from "../text/MathText.tsx";
import { chartLayout, sizesIn } from "./axes/chartLayout.ts";
import { chartView } from "./axes/chartView.ts";
import { padded } from "./axes/range.ts";
import { inNats, type VerticalAxis } from "./axes/verticalAxis.ts";
import { nearest, place, windowOf } from "./axes/window.ts";
import { Drawing } from "./Drawing.tsx";
import styles from "./Plot.module.css";
import type { BoundChartProps } from "./props.ts";
import { Caption } from "./words/Caption.tsx";
import { type Names, namesOf } from "./words/names.ts";
import { readout, spoken } from "./words/readout.ts";

/** Height of the letters for which a mark has its own size, on the stage. */
const LETTERS = 15;

interface PlotProps extends Omit<BoundChartProps, "sentence" | "why" | "onLog" | "extra" | "note"> {
  /** Whether all iterations are in view, however many. */
  readonly all: boolean;
  /** Where the longest run ends that has to be in view. */
  readonly end: number;
  readonly letters: Letters;
  readonly compact: boolean;
}

/** The drawing with what is done on it: a press goes to the nearest frame, hovering reads values. */
export function Plot(props: PlotProps) {
  const { frames, cursor, faint, band, log, limit, limitSettled, all, end, letters, compact } =
    props;
  const { over = null, wide = false } = props;
  const [plotRef, box] = useBox();
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = frames[cursor];
  const names = namesOf(shown);
  const distanceTo = useDistanceTo(log);
  const vertical = useMemo(() => {
    if (!log) return inNats;
    return limit === null || !distanceTo ? null : distanceTo(limit, limitSettled, names);
  }, [log, distanceTo, limit, limitSettled, names]);
  const view = useMemo(() => {
    const at = shown ? place(shown) : 0;
    const fitted =
      vertical && chartView(frames, cursor, faint, band, windowOf(end, at, all), vertical);
    return fitted && wide ? { ...fitted, up: padded(fitted.up, 0, 1) } : fitted;
  }, [frames, cursor, faint, band, vertical, end, all, shown, wide]);
  const mark = props.present ? Math.max(1.5, letters.font / LETTERS) : 1;
  const sizes =
    box &&
    sizesIn(box, { ...letters, mark, compact }, (about) =>
      view && vertical ? vertical.ticks(view.up, about) : [],
    );
  const under = frames[hovered ?? -1];

  function frameAt(event: PointerEvent<HTMLElement>): number | null {
    if (!view || !vertical || !sizes) return null;
    const { left } = event.currentTarget.getBoundingClientRect();
    const layout = chartLayout(sizes, view.across, view.up, vertical);
    return nearest(frames, layout.at(event.clientX - left));
  }
  function select(event: PointerEvent<HTMLElement>) {
    const index = frameAt(event);
    if (index !== null && index !== cursor) props.onSelect(index);
  }

  return (
    <>
      <div
        ref={plotRef}
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label="Half-step"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, frames.length - 1)}
        aria-valuenow={cursor}
        aria-valuetext={shown ? spoken(shown) : "No frame yet"}
        onPointerDown={(event) => event.button === 0 && select(event)}
        onPointerMove={(event) => {
          setHovered(frameAt(event));
          if (event.buttons === 1) select(event);
        }}
        onPointerLeave={() => setHovered(null)}
      >
        {sizes && view && vertical && (
          <Drawing {...props} view={view} vertical={vertical} sizes={sizes} hovered={hovered} />
        )}
        {!view && shown && (
          <p className={styles.message}>
            <span>
              <HtmlMath text={emptyBecause(vertical, names)} />
            </span>
          </p>
        )}
      </div>
      {over && sizes && view && vertical && (
        <div className={styles.over} style={{ "--down": `${box?.height}px` } as CSSProperties}>
          {over(chartLayout(sizes, view.across, view.up, vertical))}
        </div>
      )}
      {!compact && (
        <Caption
          values={under ? readout(under, (box?.width ?? 0) < 34 * letters.font) : null}
          learns={props.learns}
        />
      )}
    </>
  );
}

/** The axis in powers of ten, whose code arrives when it is first asked for; null until then. */
function useDistanceTo(wanted: boolean) {
  const [code, setCode] = useState<typeof import("./axes/distanceTo.ts") | null>(null);
  useEffect(() => {
    // Where it doesn't come the page tells of it; switched on anew it is asked for again.
    if (wanted && !code) import("./axes/distanceTo.ts").then(setCode, () => {});
  }, [wanted, code]);
  return code?.distanceTo ?? null;
}

/** Why there is nothing to draw. */
function emptyBecause(vertical: VerticalAxis | null, { top, ell }: Names): string {
  if (!vertical) return `finding ${top}…`;
  return vertical === inNats
    ? `not drawn: ${ell} is no finite number`
    : `All in view is ${top} to rounding`;
}
