import { type Tick, wholeTicks } from "../../scales/ticks.ts";
import { SvgMath } from "../../text/MathText.tsx";
import styles from "./Axes.module.css";
import type { ChartLayout } from "./chartLayout.ts";
import type { Stretch } from "./window.ts";

interface AxesProps {
  readonly layout: ChartLayout;
  readonly across: Stretch;
  readonly ticks: readonly Tick[];
  /** What the vertical axis measures. */
  readonly title: string;
}

/** Grid lines with values at the left, and whole iterations below. */
export function Axes({ layout, across, ticks, title }: AxesProps) {
  const { plot, font } = layout;
  const bottom = plot.top + plot.height;
  const right = plot.left + plot.width;
  return (
    <g className={styles.axes}>
      {!layout.compact && (
        <text x={plot.left} y={plot.top - 0.75 * font}>
          <SvgMath text={title} />
        </text>
      )}
      {ticks.map(({ at, text }) => (
        <g key={at} transform={`translate(0 ${layout.level(at)})`}>
          <line x1={plot.left} x2={right} className={styles.grid} />
          <text x={plot.left - 8} dy="0.34em" textAnchor="end">
            <SvgMath text={text} />
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={right} y1={bottom} y2={bottom} />
      {wholeTicks([across.from, across.to], plot.width / (font * (layout.compact ? 7 : 4))).map(
        (t) => (
          <g key={t} transform={`translate(${layout.x(t)} ${bottom})`}>
            <line y2={5} />
            <text y={8} dy="0.75em" textAnchor="middle">
              {t}
            </text>
          </g>
        ),
      )}
    </g>
  );
}
