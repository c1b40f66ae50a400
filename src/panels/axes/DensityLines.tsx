import { useMemo } from "react";
import type { Answers } from "../../engine/thread/protocol.ts";
import type { Grid } from "../../models/shared/grid.ts";
import { histogramOf } from "../../store/seen/overDensity.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import { css, palettes } from "../../views/palette.ts";
import { gridOver } from "../../views/plane/fields/gridOver.ts";
import { pixelOf, type View } from "../../views/plane/view/view.ts";
import { useTheme } from "../theme.ts";
import styles from "./Axes.module.css";

/** Places along the axis at which the density is known. */
const PLACES = 600;

/** Where a density over one axis is asked for. */
export const gridAlong = (view: View): Grid => ({ ...gridOver(view), nx: PLACES, ny: 1 });

type Field = Pick<Answers["field"], "logJoint" | "logDensity" | "past"> & { readonly grid: Grid };

/** Densities along the axis: the components' shares π_k N_k, and their sum. */
interface Densities {
  readonly x0: number;
  readonly x1: number;
  readonly shares: readonly Float64Array[];
  readonly total: Float64Array;
}

const none: Densities = { x0: 0, x1: 0, shares: [], total: new Float64Array() };

interface DensityLinesProps {
  readonly view: View;
  /** null before it is known. */
  readonly field: Field | null;
  readonly labelled: boolean;
  /** Of the points, along the axis. */
  readonly values: Float64Array | undefined;
}

/** The density over one axis as a curve, the components' shares below it, over the histogram of the data; dashed those of the θ that the colours come from. */
export function DensityLines({ view, field, labelled, values }: DensityLinesProps) {
  const past = useMemo(
    () => densitiesOf(field?.past && { grid: field.grid, ...field.past }, labelled),
    [field, labelled],
  );
  const target = useMemo(() => densitiesOf(field, labelled), [field, labelled]);
  const { shares, total, ...along } = useGlide(target, between, { duration: glideTime() });
  const palette = palettes[useTheme()];
  const line = (curve: Float64Array) => pathOf(view, along, curve);
  return (
    <svg className={styles.curves} width={view.width} height={view.height} aria-hidden="true">
      {values && <path className={styles.bar} d={barsOf(view, values)} />}
      {past.shares.map((share, k) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
          key={k}
          className={styles.past}
          d={pathOf(view, past, share)}
          stroke={css(palette[k % palette.length] ?? 0)}
        />
      ))}
      <path
        className={styles.past}
        d={pathOf(view, past, past.total)}
        stroke="var(--ink)"
        data-past
      />
      {shares.map((share, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
        <g key={k} data-share={k}>
          <path
            className={styles.area}
            d={areaOf(view, along, share)}
            fill={css(palette[k % palette.length] ?? 0)}
          />
          <path className={styles.shareHalo} d={line(share)} />
          <path
            className={styles.share}
            d={line(share)}
            stroke={css(palette[k % palette.length] ?? 0)}
          />
        </g>
      ))}
      <path className={styles.totalHalo} d={line(total)} />
      <path className={styles.total} d={line(total)} data-density />
    </svg>
  );
}

function densitiesOf(field: Omit<Field, "past"> | null | undefined, labelled: boolean): Densities {
  if (field?.grid.ny !== 1) return none;
  const { grid, logJoint, logDensity } = field;
  const rows = labelled ? logJoint.length / grid.nx : 0;
  const shares = Array.from({ length: rows }, (_, k) =>
    logJoint.subarray(k * grid.nx, (k + 1) * grid.nx).map(Math.exp),
  );
  return { x0: grid.x0, x1: grid.x1, shares, total: logDensity.map(Math.exp) };
}

/** Curves on the way: their heights are mixed place by place where they are of the same places. */
function between(from: Densities, to: Densities, share: number): Densities | null {
  const same = from.x0 === to.x0 && from.x1 === to.x1 && from.shares.length === to.shares.length;
  if (!same) return null;
  const mix = (a: Float64Array, b: Float64Array) =>
    b.map((y, i) => (1 - share) * (a[i] ?? 0) + share * y);
  return {
    ...to,
    total: mix(from.total, to.total),
    shares: to.shares.map((curve, k) => mix(from.shares[k] ?? curve, curve)),
  };
}

type Stretch = Pick<Densities, "x0" | "x1">;

/** Pixels above the line under which a curve would only cover the points on it. */
const LOW = 1.5;

function pixelsOf(view: View, { x0, x1 }: Stretch, curve: Float64Array) {
  const last = curve.length - 1;
  return Array.from(curve, (y, i) => pixelOf(view, [x0 + ((x1 - x0) * i) / last, y]));
}

/** A curve, where it is off the line. */
function pathOf(view: View, along: Stretch, curve: Float64Array): string {
  const base = view.y(0) - LOW;
  let down = false;
  return pixelsOf(view, along, curve)
    .map(([px, py]) => {
      const step = py < base ? `${down ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}` : "";
      down = py < base;
      return step;
    })
    .join("");
}

/** What is between a curve and the line. */
function areaOf(view: View, along: Stretch, curve: Float64Array): string {
  const top = pixelsOf(view, along, curve).map((at) => at.map((p) => p.toFixed(1)).join(" "));
  const [left, right] = [along.x0, along.x1].map((x) => pixelOf(view, [x, 0]).join(" "));
  return top.length > 0 ? `M${left}L${top.join("L")}L${right}Z` : "";
}

function barsOf(view: View, values: Float64Array): string {
  const bars = histogramOf(values);
  if (!bars) return "";
  const { from, width, heights } = bars;
  return Array.from(heights, (height, i) => {
    const [left, top] = pixelOf(view, [from + i * width, height]);
    const [right, base] = pixelOf(view, [from + (i + 1) * width, 0]);
    return height > 0 ? `M${left} ${base}V${top}H${right}V${base}Z` : "";
  }).join("");
}
