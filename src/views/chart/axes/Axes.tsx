import { ticks as niceTicks } from "d3-array";
import { SvgMath } from "../text/MathText.tsx";
import styles from "./Axes.module.css";
import type { Scene } from "./scene.ts";
import type { Tick } from "./upright.ts";
import type { Stretch } from "./window.ts";

interface AxesProps {
  readonly scene: Scene;
  readonly across: Stretch;
  readonly ticks: readonly Tick[];
  /** What the vertical axis measures. */
  readonly title: string;
}

/** Grid lines with values at the left, and whole iterations below. */
export function Axes({ scene, across, ticks, title }: AxesProps) {
  const { plot, font } = scene;
  const bottom = plot.top + plot.height;
  const right = plot.left + plot.width;
  return (
    <g className={styles.axes}>
      {!scene.compact && (
        <text x={plot.left} y={plot.top - 0.75 * font}>
          <SvgMath text={title} />
        </text>
      )}
      {ticks.map(({ at, text }) => (
        <g key={at} transform={`translate(0 ${scene.level(at)})`}>
          <line x1={plot.left} x2={right} className={styles.grid} />
          <text x={plot.left - 8} dy="0.34em" textAnchor="end">
            <SvgMath text={text} />
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={right} y1={bottom} y2={bottom} />
      {iterations(across, plot.width / (font * (scene.compact ? 7 : 4))).map((t) => (
        <g key={t} transform={`translate(${scene.x(t)} ${bottom})`}>
          <line y2={5} />
          <text y={8} dy="0.75em" textAnchor="middle">
            {t}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Whole iterations with labels, about so many. */
function iterations({ from, to }: Stretch, about: number): readonly number[] {
  const most = Math.max(1, Math.min(about, to - from));
  return niceTicks(from, to, most).filter(Number.isInteger);
}
