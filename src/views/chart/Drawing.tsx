import { interpolateNumber } from "d3-interpolate";
import { Suspense, useId, useMemo } from "react";
import { late } from "../late.ts";
import { glideTime, useGlide } from "../motion.ts";
import { type Late, useLate } from "../useLate.ts";
import { Axes } from "./axes/Axes.tsx";
import { chartLayout, framePixels, type Sizes } from "./axes/chartLayout.ts";
import type { ChartView } from "./axes/chartView.ts";
import type { VerticalAxis } from "./axes/verticalAxis.ts";
import { framesIn } from "./axes/window.ts";
import box from "./Box.module.css";
import { Cursor } from "./Cursor.tsx";
import { Labels } from "./labels/Labels.tsx";
import { placeLineLabels } from "./labels/lineLabels.ts";
import type Magnified from "./lens/Lens.tsx";
import type { lensAt as LensAt } from "./lens/lens.ts";
import { linePixels } from "./lines/decimate.ts";
import type { fallsIn as FallsIn } from "./lines/falls.ts";
import lines from "./lines/Lines.module.css";
import { FaintRuns, Lines } from "./lines/Lines.tsx";
import { Marks } from "./lines/Marks.tsx";
import type { BoundChartProps } from "./props.ts";

/** Each arrives with the first there is to show. */
const Band = late(() => import("./lines/Band.tsx"));
const Falls = late(() => import("./lines/Falls.tsx"));
const Crosshair = late(() => import("./lines/Crosshair.tsx"));
const Besides = late(() => import("./lines/Besides.tsx"));
const falling: Late<typeof import("./lines/falls.ts")> = { load: () => import("./lines/falls.ts") };
/** Where it goes and what it looks like, at once: the names are in it, and would be nowhere in between. */
const magnifying: Late<
  Pick<typeof import("./lens/lens.ts"), "lensAt"> & { Lens: typeof Magnified }
> = {
  load: async () => {
    const [{ lensAt }, { default: Lens }] = await Promise.all([
      import("./lens/lens.ts"),
      import("./lens/Lens.tsx"),
    ]);
    return { lensAt, Lens };
  },
};

interface DrawingProps
  extends Pick<BoundChartProps, "frames" | "cursor" | "faint" | "band" | "broken" | "own" | "log"> {
  readonly view: ChartView;
  readonly vertical: VerticalAxis;
  readonly sizes: Sizes;
  /** Index of the frame under the pointer. */
  readonly hovered: number | null;
}

/** A symbol for each frame is drawn up to so many in view. */
const MARKS = 60;

/** The axes of the bound chart and everything within them. */
export function Drawing(props: DrawingProps) {
  const { frames, cursor, faint, band, own, view, vertical, sizes, hovered } = props;
  const id = useId();
  const { plot, mark } = sizes;
  const { across, up } = useAxesGlide(view, vertical);
  const layout = chartLayout(sizes, across, up, vertical);
  const past = linePixels(frames.slice(0, cursor + 1), across, layout);
  const future = linePixels(frames.slice(cursor), across, layout);
  const few = past.length + future.length <= MARKS;
  const [current] = framePixels(frames.slice(cursor, cursor + 1), layout);
  const [under] = hovered === null ? [] : framePixels(frames.slice(hovered, hovered + 1), layout);
  const bottom = plot.top + plot.height;
  const inView = useLate(falling, props.broken.length > 0)?.fallsIn;
  const falls = inView?.(props, across, layout) ?? [];
  const magnified = useLate(magnifying, frames.length > 1 && !props.log);
  const { labels, lens } = useLabels(props, inView, magnified?.lensAt);
  const gapLabel = labels.find(({ kind }) => kind === "kl");
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
        layout={layout}
        across={across}
        ticks={vertical.ticks(up, sizes.values)}
        title={vertical.title}
      />
      <g clipPath={`url(#${id})`}>
        <FaintRuns runs={faint.map((run) => linePixels(run, across, layout))} />
        <Lines frames={future} className={lines.future} />
        <Lines frames={past} />
        {frames.some(({ lines, error }) => lines ?? error) && (
          <Suspense fallback={null}>
            <Besides frames={[past, future]} own={own} labels={labels} layout={layout} />
          </Suspense>
        )}
        {band.length > 0 && (
          <Suspense fallback={null}>
            <Band band={band} layout={layout} />
          </Suspense>
        )}
      </g>
      <g clipPath={`url(#${id}marks)`}>
        {few && <Marks frames={future.slice(1)} size={mark} className={lines.future} />}
        {few && <Marks frames={past.slice(0, -1)} size={mark} />}
      </g>
      {current && <Cursor at={current} layout={layout} barSide={lens ? 0 : barSide} />}
      <g clipPath={`url(#${id}marks)`}>
        {falls.length > 0 && (
          <Suspense fallback={null}>
            <Falls falls={falls} size={mark} />
          </Suspense>
        )}
      </g>
      <Labels labels={labels} />
      {magnified && lens && current && <magnified.Lens lens={lens} at={current} layout={layout} />}
      {under && (
        <Suspense fallback={null}>
          <Crosshair at={under} layout={layout} />
        </Suspense>
      )}
    </svg>
  );
}

interface AxesShown extends Pick<ChartView, "across" | "up"> {
  readonly vertical: VerticalAxis;
}

/** The axes on their way to the part in view; another vertical axis is there at once. */
function useAxesGlide({ across, up }: ChartView, vertical: VerticalAxis): AxesShown {
  const { from, to } = across;
  const { low, high } = up;
  const target = useMemo(
    (): AxesShown => ({ across: { from, to }, up: { low, high }, vertical }),
    [from, to, low, high, vertical],
  );
  return useGlide(target, axesBetween, { duration: glideTime(), resumes: true });
}

function axesBetween(a: AxesShown, b: AxesShown, share: number): AxesShown | null {
  if (a.vertical !== b.vertical) return null;
  const mix = (from: number, to: number) => interpolateNumber(from, to)(share);
  return {
    across: { from: mix(a.across.from, b.across.from), to: mix(a.across.to, b.across.to) },
    up: { low: mix(a.up.low, b.up.low), high: mix(a.up.high, b.up.high) },
    vertical: b.vertical,
  };
}

/** The texts, placed for where the axes glide to, so that they hop at most once. */
function useLabels(props: DrawingProps, fallsIn?: typeof FallsIn, lensAt?: typeof LensAt) {
  const { frames, cursor, faint, band, broken, view, vertical, sizes, log } = props;
  return useMemo(() => {
    const layout = chartLayout(sizes, view.across, view.up, vertical);
    const shown = framePixels(frames.slice(Math.max(0, cursor - 1), cursor + 1), layout);
    const current = shown.at(-1);
    const lens = (log ? null : lensAt?.(shown.at(-2), current, layout)) ?? null;
    const falls = fallsIn?.({ frames, broken }, view.across, layout) ?? [];
    const told = {
      drawn: linePixels(frames, view.across, layout),
      faint: faint.map((run) => linePixels(run, view.across, layout)),
      band,
      cursor: current,
      after: view.after,
      before: view.after ? framesIn(frames, view.across)[0] : undefined,
      fall: falls.findLast(({ index }) => index <= cursor),
      log,
      lens: lens?.rect,
    };
    return { labels: placeLineLabels(told, layout), lens };
  }, [frames, cursor, faint, band, broken, view, vertical, sizes, log, fallsIn, lensAt]);
}
