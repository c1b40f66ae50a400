import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useId } from "react";
import { cholesky } from "../../maths/linear/cholesky.ts";
import type { Belief, TwoWeights } from "../../models/contract/drawn/weights.ts";
import boxes from "../chart/Box.module.css";
import { drawable } from "../drawable.ts";
import small from "../map/SmallAxes.module.css";
import { useBox, useLetters } from "../measure.ts";
import { linearTicks } from "../scales/ticks.ts";
import { SvgMath } from "../text/MathText.tsx";
import styles from "./WeightsPlane.module.css";

interface WeightsPlaneProps extends TwoWeights {
  /** What the two weights are called. */
  readonly names: readonly [string, string];
  /** Whether to show the posterior at its own size, else all of the prior. */
  readonly near: boolean;
  /** CSS colour of the posterior. */
  readonly colour: string;
}

/** Standard deviations in sight. */
const SEEN = 2.6;
/** Of the posterior's, where it is seen near. */
const NEAR = 4;

/** 1σ and 2σ of what is believed of two weights. */
export function WeightsPlane(props: WeightsPlaneProps) {
  const [ref, box] = useBox();
  const [letterRef, letters] = useLetters();
  return (
    <div ref={ref} className={boxes.room} data-picture="Weights">
      <span ref={letterRef} className={`${boxes.letter} ${small.letter}`} />
      {box && letters && (
        <Drawing {...props} width={box.width} height={box.height} font={letters.font} />
      )}
    </div>
  );
}

interface DrawingProps extends WeightsPlaneProps {
  readonly width: number;
  readonly height: number;
  readonly font: number;
}

function Drawing({ beliefs, drawn, names, near, colour, width, height, font }: DrawingProps) {
  const id = useId();
  const [left, top] = [3.4 * font, 0.7 * font];
  const plot = { width: width - left - font, height: height - top - 1.7 * font };
  const [across, up] = [0, 1].map((d) => rangeOf(beliefs, d, near)) as [Ends, Ends];
  const x = scaleLinear(across, [left, left + plot.width]);
  const y = scaleLinear(up, [top + plot.height, top]);
  const ring = ({ centre: [cx, cy], covariance }: Belief, sigmas: number): string => {
    const lower = cholesky(covariance);
    if (!lower) return "";
    const [[a = 0] = [], [b = 0, c = 0] = []] = lower;
    const places = Array.from({ length: 91 }, (_, i): [number, number] => {
      const [u, v] = [Math.cos((i * Math.PI) / 45), Math.sin((i * Math.PI) / 45)];
      return [drawable(x(cx + sigmas * a * u)), drawable(y(cy + sigmas * (b * u + c * v)))];
    });
    return line()(places) ?? "";
  };
  if (plot.width < 20 || plot.height < 20) return null;
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      <clipPath id={id}>
        <rect x={left} y={top} width={plot.width} height={plot.height} />
      </clipPath>
      <g className={small.axes}>
        <rect x={left} y={top} width={plot.width} height={plot.height} />
        {linearTicks(across, Math.max(2, plot.width / (6 * font))).map(({ at, text }) => (
          <text key={at} x={x(at)} y={top + plot.height + 4} dy="0.85em" textAnchor="middle">
            {text}
          </text>
        ))}
        {linearTicks(up, Math.max(2, plot.height / (3 * font))).map(({ at, text }) => (
          <text key={at} x={left - 5} y={y(at)} dy="0.34em" textAnchor="end">
            {text}
          </text>
        ))}
        <text
          className={small.name}
          x={left + plot.width - 6}
          y={top + plot.height - 6}
          textAnchor="end"
        >
          <SvgMath text={`${names[0]} →`} />
        </text>
        <text className={small.name} x={left + 6} y={top + 1.2 * font}>
          <SvgMath text={`↑ ${names[1]}`} />
        </text>
      </g>
      <g clipPath={`url(#${id})`}>
        {beliefs.map((belief) => (
          <g
            key={belief.kind}
            className={styles[belief.kind]}
            style={belief.kind === "posterior" ? { stroke: colour, fill: colour } : undefined}
          >
            <path d={ring(belief, 2)} />
            <path d={ring(belief, 1)} />
          </g>
        ))}
        {drawn.map(([a = 0, b = 0], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a draw is its place among the draws.
          <circle key={i} cx={x(a)} cy={y(b)} r={3} fill={colour} />
        ))}
      </g>
    </svg>
  );
}

type Ends = [number, number];

/** What is in sight along one weight: the prior and the posterior, or that alone. */
function rangeOf(beliefs: readonly Belief[], d: number, near: boolean): Ends {
  const posterior = beliefs.filter(({ kind }) => kind === "posterior");
  const shown =
    near && posterior.length > 0 ? posterior : beliefs.filter(({ kind }) => kind !== "likelihood");
  const reach = near ? NEAR : SEEN;
  const ends = shown.flatMap(({ centre, covariance }) => {
    const [middle, sd] = [centre[d] ?? 0, Math.sqrt(covariance[d]?.[d] ?? 1)];
    return [middle - reach * sd, middle + reach * sd];
  });
  return [Math.min(...ends), Math.max(...ends)];
}
