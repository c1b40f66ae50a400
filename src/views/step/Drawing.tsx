import { curveMonotoneX, line, symbol, symbolCircle, symbolSquare } from "d3-shape";
import { useId } from "react";
import { subscript } from "../../maths/format.ts";
import boxes from "../chart/Box.module.css";
import labels from "../chart/labels/Labels.module.css";
import { type Letters, type Point, sizeOf } from "../labels/rect.ts";
import { SvgMath } from "../text/MathText.tsx";
import { stepOf } from "./caption.ts";
import { type CurveLabel, gapAt, placeCurveLabels } from "./curveLabels.ts";
import { heightOf, infeasible, type Values, valueAt } from "./curves.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { StepCurvesProps } from "./props.ts";
import { Slid, Slide } from "./Slide.tsx";
import styles from "./StepCurves.module.css";
import { Tangents, tangentsOf } from "./Tangents.tsx";

interface DrawingProps extends StepCurvesProps, Letters {
  readonly width: number;
  readonly height: number;
}

/** The curves with their marks and texts. */
export function Drawing(props: DrawingProps) {
  const { positions, logLikelihood, bounds, font } = props;
  const id = useId();
  const range = heightOf(props);
  if (!range) return null;
  const layout = layoutOf(props, positions, range);
  const { plot, x } = layout;
  const t = stepOf(props);
  const bottom = plot.top + plot.height;
  return (
    <>
      <svg className={boxes.drawing} aria-hidden="true">
        <clipPath id={id}>
          <rect x={plot.left} y={0} width={plot.width} height={bottom} />
        </clipPath>
        <Scale layout={layout} />
        {infeasible(positions, logLikelihood).map(([from, to]) => (
          <Closed key={from} from={x(from)} to={x(to)} layout={layout} letters={props} />
        ))}
        {[0, 1].map((s) => (
          <g key={s} transform={`translate(${x(s)} 0)`} className={styles.theta}>
            <line y1={plot.top} y2={bottom} />
            <text y={bottom + 6} dy="0.85em" textAnchor="middle">
              <SvgMath text={`θ${subscript(t - 1 + s)}`} />
            </text>
          </g>
        ))}
        <g clipPath={`url(#${id})`}>
          <path className={styles.ell} d={curve(positions, logLikelihood, layout)} />
          {bounds.map(({ name, values }, i) => (
            <path
              key={name}
              className={i < bounds.length - 1 ? styles.older : styles.bound}
              d={curve(positions, values, layout)}
            />
          ))}
          <Tangents tangents={tangentsOf(props, layout, font)} layout={layout} />
        </g>
        <Marks {...props} layout={layout} />
        {placeCurveLabels(props, layout, props).map((placed) => (
          <g key={placed.text}>
            {placed.to && <path className={styles.leader} d={leaderOf(placed.rect, placed.to)} />}
            <Text {...placed} />
          </g>
        ))}
        <Slid {...props} layout={layout} />
      </svg>
      <Slide {...props} layout={layout} />
    </>
  );
}

/** From the edge of a text to the point that it names. */
function leaderOf({ left, top, width, height }: CurveLabel["rect"], { x, y }: Point): string {
  const near = (value: number, from: number, size: number) =>
    Math.max(from, Math.min(from + size, value));
  return `M${near(x, left, width)} ${near(y, top, height)}L${x} ${y}`;
}

/** Smooth through its samples, with no rise or fall that they do not have. */
function curve(positions: readonly number[], values: Values, { x, y }: Layout): string {
  const path = line<number>()
    .defined((_, i) => typeof values[i] === "number")
    .x(x)
    .y((_, i) => y(values[i] ?? 0))
    .curve(curveMonotoneX);
  return path(positions) ?? "";
}

function Scale({ layout: { plot, ticks, y } }: { readonly layout: Layout }) {
  return (
    <g className={styles.scale}>
      {ticks.map(({ at, text }) => (
        <g key={at} transform={`translate(${plot.left} ${y(at)})`}>
          <line x2={plot.width} />
          <text x={-8} dy="0.34em" textAnchor="end">
            <SvgMath text={text} />
          </text>
        </g>
      ))}
    </g>
  );
}

interface ClosedProps {
  readonly from: number;
  readonly to: number;
  readonly layout: Layout;
  readonly letters: Letters;
}

/** Where the line leaves the feasible set. */
function Closed({ from, to, layout: { plot }, letters }: ClosedProps) {
  const words = "not a valid θ";
  return (
    <g className={styles.closed}>
      <rect x={from} y={plot.top} width={to - from} height={plot.height} />
      {to - from > sizeOf(words, letters).width && (
        <text x={(from + to) / 2} y={plot.top + plot.height - letters.font} textAnchor="middle">
          <SvgMath text={words} />
        </text>
      )}
    </g>
  );
}

/** ○ where a bound touches ℓ, □ where the one that was climbed has its top, a bar for the gap there. */
function Marks({ layout, ...props }: DrawingProps & { readonly layout: Layout }) {
  const { positions, bounds, phase, present = false } = props;
  const { x, y } = layout;
  const size = (present ? 2.25 : 1) * 64;
  const gap = gapAt(props);
  const touching = bounds.filter(({ meets }) => meets);
  return (
    <>
      {gap && phase === "M" && (
        <line className={styles.gap} x1={x(1)} x2={x(1)} y1={y(gap.ell)} y2={y(gap.bound)} />
      )}
      {gap && (
        <path
          className={styles.mark}
          d={symbol(symbolSquare, size)() ?? ""}
          transform={`translate(${x(1)} ${y(gap.bound)})`}
        />
      )}
      {touching.map(({ name, values, touches }) => (
        <path
          key={name}
          className={styles.mark}
          d={symbol(symbolCircle, size)() ?? ""}
          transform={`translate(${x(touches)} ${y(valueAt(positions, values, touches) ?? 0)})`}
        />
      ))}
    </>
  );
}

const CLASSES = {
  ell: labels.logLikelihood,
  bound: labels.elbo,
  older: labels.elbo,
  gap: labels.kl,
  touch: labels.note,
} as const;

function Text({ kind, text, rect }: CurveLabel) {
  return (
    <text
      className={CLASSES[kind]}
      x={rect.left + rect.width / 2}
      y={rect.top + rect.height / 2}
      dy="0.34em"
      textAnchor="middle"
    >
      <SvgMath text={text} />
    </text>
  );
}
