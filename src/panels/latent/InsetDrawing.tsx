import type { Points } from "../../models/shared/points.ts";
import { css, palettes } from "../../views/palette.ts";
import type { Held } from "../../views/plane/pointer/gestures.ts";
import { pixelOf, type View } from "../../views/plane/view/view.ts";
import { symbolPolygon } from "../../views/points/raster/symbols.ts";
import { useTheme } from "../theme.ts";
import styles from "./Latent.module.css";

/** Most points that are drawn. */
const MOST = 500;
const RADIUS = 4;

/** The mark of a label, round the origin; grey of none. */
export function Mark({ code }: { readonly code: number }) {
  const palette = palettes[useTheme()];
  return (
    <polygon
      points={symbolPolygon(Math.max(0, code), RADIUS).join(" ")}
      fill={code < 0 ? "var(--ink-faint)" : css(palette[code % palette.length] ?? 0)}
    />
  );
}

interface PointsProps {
  readonly points: Points;
  readonly labels: Int16Array | null;
  readonly view: View;
  readonly held: Held | null;
  readonly picked: number | null;
}

/** Points as the marks of their labels, a ring about the one picked. */
export function LabelledPoints({ points, labels, view, held, picked }: PointsProps) {
  const [xs, ys] = points.columns;
  return Array.from({ length: Math.min(MOST, points.size) }, (_, n) => {
    const at = held?.index === n ? held.at : ([xs?.[n] ?? 0, ys?.[n] ?? 0] as const);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
      <g key={n} data-point={n} transform={`translate(${pixelOf(view, at).join(" ")})`}>
        {n === picked && <circle className={styles.picked} r={RADIUS + 4} />}
        <Mark code={labels?.[n] ?? -1} />
      </g>
    );
  });
}

interface BoundariesProps {
  /** Weights (a, b): the first is the mean of q, the others are draws from it. */
  readonly lines: readonly (readonly [number, number])[];
  readonly view: View;
}

/** wᵀx = 0 across the inset, for each w. */
export function Boundaries({ lines, view }: BoundariesProps) {
  return lines.map(([a, b], i) => {
    const length = Math.hypot(a, b) || 1;
    // Further than any corner is from 0.
    const { x, y, width, height } = view;
    const far =
      Math.hypot(x.invert(0), y.invert(0)) + Math.hypot(width / x.slope, height / y.slope);
    const end = [(-b / length) * far, (a / length) * far] as const;
    const [from, to] = [end, [-end[0], -end[1]] as const].map((place) => pixelOf(view, place));
    return (
      <path
        key={`${a} ${b}`}
        className={i === 0 ? styles.boundary : styles.maybe}
        d={`M${from?.join(" ")}L${to?.join(" ")}`}
      />
    );
  });
}
