import { line, symbol, symbolCircle, symbolSquare } from "d3-shape";
import { useId, useMemo } from "react";
import boxes from "../chart/Box.module.css";
import type { Letters, Size } from "../labels/rect.ts";
import { pathOf, trace } from "../plane/fields/trace.ts";
import { SvgMath } from "../text/MathText.tsx";
import { type Layout, layoutOf } from "./layout.ts";
import { levelsBelow, topOf } from "./levels.ts";
import styles from "./ModelMap.module.css";
import type { MapProps } from "./props.ts";
import small from "./SmallAxes.module.css";

/** The lines, the axes, and the run's way: ○ where q came from, □ at the top of the bound. */
export function Drawing({ size, ...props }: MapProps & { readonly size: Size & Letters }) {
  const id = useId();
  const { axes, across, path, shown, from, present = false, elbo, logLikelihood } = props;
  const layout = layoutOf(props, size);
  const { plot } = layout;
  const main = logLikelihood ?? elbo;
  const levels = useMemo(
    () => (main ? levelsBelow(topOf(main, across.length)?.value ?? 0, main) : []),
    [main, across.length],
  );
  const mark = (present ? 2.25 : 1) * 60;
  const top = elbo ? topOf(elbo, across.length) : null;
  const way = line<MapProps["path"][number]>(
    ({ at }) => layout.x(at[0]),
    ({ at }) => layout.y(at[1]),
  );
  const here = path[shown];
  return (
    <svg className={boxes.drawing} aria-hidden="true">
      <clipPath id={id}>
        <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        {logLikelihood && (
          <Lines
            values={logLikelihood}
            levels={levels}
            className={styles.ell}
            {...props}
            layout={layout}
          />
        )}
        {elbo && (
          <Lines
            values={elbo}
            levels={levels}
            className={styles.bound}
            {...props}
            layout={layout}
          />
        )}
        <path className={styles.ahead} d={way(path.slice(shown)) ?? ""} />
        <path className={styles.way} d={way(path.slice(0, shown + 1)) ?? ""} />
        {path.slice(0, shown).map(({ at }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place on the way.
          <circle key={i} className={styles.stop} cx={layout.x(at[0])} cy={layout.y(at[1])} r={2} />
        ))}
        {from && elbo && (
          <path
            className={styles.mark}
            d={symbol(symbolCircle, mark)() ?? ""}
            transform={`translate(${layout.x(from[0])} ${layout.y(from[1])})`}
          />
        )}
        {top && (
          <path
            className={styles.mark}
            d={symbol(symbolSquare, mark)() ?? ""}
            transform={`translate(${layout.cell(top.cell).join(" ")})`}
          />
        )}
        {here && (
          <circle
            className={styles.here}
            cx={layout.x(here.at[0])}
            cy={layout.y(here.at[1])}
            r={present ? 6 : 4}
          />
        )}
      </g>
      <Axes layout={layout} axes={axes} font={size.font} />
    </svg>
  );
}

interface LinesProps extends Pick<MapProps, "across" | "up"> {
  readonly values: Float64Array;
  readonly levels: readonly number[];
  readonly className: string | undefined;
  readonly layout: Layout;
}

function Lines({ values, levels, className, across, up, layout }: LinesProps) {
  const [nx, ny] = [across.length, up.length];
  const d = useMemo(() => {
    const grid = { x0: 0, x1: 1, y0: 0, y1: 1, nx, ny };
    const field = { id: "map", grid, values, kind: "lines", colour: "" } as const;
    const traced = trace({ ...field, levels: levels.map((at) => ({ at })) });
    return pathOf(traced.flatMap(({ lines }) => lines));
  }, [values, levels, nx, ny]);
  return <path className={className} d={d} transform={layout.cells} />;
}

function Axes({
  layout: { plot, ticks, x, y },
  axes,
  font,
}: Pick<MapProps, "axes"> & { readonly layout: Layout; readonly font: number }) {
  const bottom = plot.top + plot.height;
  return (
    <g className={small.axes}>
      <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      {ticks[0].map(({ at, text }) => (
        <text key={at} x={x(at)} y={bottom + 4} dy="0.85em" textAnchor="middle">
          <SvgMath text={text} />
        </text>
      ))}
      {ticks[1].map(({ at, text }) => (
        <text key={at} x={plot.left - 5} y={y(at)} dy="0.34em" textAnchor="end">
          <SvgMath text={text} />
        </text>
      ))}
      <text className={small.name} x={plot.left + plot.width - 6} y={bottom - 6} textAnchor="end">
        <SvgMath text={`${axes[0].name} →`} />
      </text>
      <text className={small.name} x={plot.left + 6} y={plot.top + 1.1 * font}>
        <SvgMath text={`↑ ${axes[1].name}`} />
      </text>
    </g>
  );
}
