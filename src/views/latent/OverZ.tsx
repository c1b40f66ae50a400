import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import boxes from "../chart/Box.module.css";
import { drawable } from "../drawable.ts";
import small from "../map/SmallAxes.module.css";
import { useBox, useLetters } from "../measure.ts";
import { linearTicks } from "../scales/ticks.ts";
import { SvgMath } from "../text/MathText.tsx";
import styles from "./OverZ.module.css";

/** A density over z, by the class that draws it. */
export interface DensityOverZ {
  readonly id: "prior" | "aggregate" | "posterior" | "encoder" | "best";
  readonly zs: readonly number[];
  readonly density: readonly number[];
}

interface OverZProps {
  readonly densities: readonly DensityOverZ[];
  /** The z that is looked at. */
  readonly z: number;
  /** CSS colour of a z. */
  readonly colourOf: (z: number) => string;
  /** From the least z shown to the largest. */
  readonly ends: readonly [number, number];
}

/** Densities over z, one above the other of the same axis. */
export function OverZ(props: OverZProps) {
  const [ref, box] = useBox();
  const [letterRef, letters] = useLetters();
  return (
    <div ref={ref} className={boxes.room} data-picture="Densities over z">
      <span ref={letterRef} className={`${boxes.letter} ${small.letter}`} />
      {box && letters && (
        <Drawing {...props} width={box.width} height={box.height} font={letters.font} />
      )}
    </div>
  );
}

/** Colours along the axis. */
const STRIPES = 60;

function Drawing(
  props: OverZProps & { readonly width: number; readonly height: number; readonly font: number },
) {
  const { densities, z, colourOf, ends, width, height, font } = props;
  const [left, top] = [0.8 * font, 0.5 * font];
  const plot = { width: width - 2 * left, height: height - top - 2 * font };
  if (plot.width < 20 || plot.height < 20) return null;
  const inSight = densities.flatMap(({ zs, density }) =>
    density.filter((_, i) => (zs[i] ?? 0) >= ends[0] && (zs[i] ?? 0) <= ends[1]),
  );
  const most = inSight.reduce((top, value) => Math.max(top, value), 0.1);
  const x = scaleLinear(ends, [left, left + plot.width]);
  const y = scaleLinear([0, 1.05 * most], [top + plot.height, top]);
  const base = top + plot.height;
  const stripe = plot.width / STRIPES;
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      {Array.from({ length: STRIPES }, (_, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a stripe is its place.
          key={i}
          x={left + i * stripe}
          y={base}
          width={stripe + 0.5}
          height={4}
          fill={colourOf(x.invert(left + (i + 0.5) * stripe))}
        />
      ))}
      <g className={small.axes}>
        {linearTicks(ends, Math.max(2, plot.width / (7 * font))).map(({ at, text }) => (
          <text key={at} x={x(at)} y={base + 6} dy="0.85em" textAnchor="middle">
            {text}
          </text>
        ))}
        <text x={left + plot.width} y={base - 4} textAnchor="end">
          <SvgMath text="z" />
        </text>
      </g>
      {densities.map(({ id, zs, density }) => {
        const places = zs.map((at, i): [number, number] => [
          drawable(x(at)),
          drawable(y(density[i] ?? 0)),
        ]);
        const filled = area<[number, number]>()
          .x(([px]) => px)
          .y0(base)
          .y1(([, py]) => py)(places);
        return (
          <g key={id} className={styles[id]} data-density={id}>
            <path className={styles.area} d={filled ?? ""} />
            <path className={styles.line} d={line()(places) ?? ""} />
          </g>
        );
      })}
      <path className={styles.here} d={`M${x(z)} ${top}V${base}`} stroke={colourOf(z)} />
    </svg>
  );
}
