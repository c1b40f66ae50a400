import { curveMonotoneX, curveMonotoneY, line } from "d3-shape";
import { useEffect } from "react";
import type { Marginal } from "../../models/contract/drawn/portrait.ts";
import { followPortrait } from "../../store/follow/portrait.ts";
import { useLab } from "../../store/lab/lab.ts";
import { portraitShown } from "../../store/seen/portrait.ts";
import { css, palettes } from "../../views/palette.ts";
import { pixelEllipse } from "../../views/plane/marks/geometry.ts";
import type { Sight } from "../../views/plane/props.ts";
import type { View } from "../../views/plane/view/view.ts";
import { useTheme } from "../theme.ts";
import { DataInset } from "./DataInset.tsx";
import { Draws } from "./Draws.tsx";
import styles from "./Latent.module.css";
import { useShownQ } from "./shownQ.ts";

/** What is over a plane of z: p's marginals with q's along the edges, Laplace's Gaussian, draws of q, and the data beside it. */
export function OverZ(sight: Sight) {
  const { view } = sight;
  useEffect(followPortrait, []);
  const known = useLab(portraitShown);
  const colour = css(palettes[useTheme()][0] ?? 0);
  const q = useShownQ();
  const laplace =
    known?.laplace && pixelEllipse(view, placeOf(known.laplace.mean), known.laplace.covariance);
  return (
    <>
      <svg className={styles.over} width={view.width} height={view.height} aria-hidden="true">
        {known?.marginals.map((marginal, d) => (
          <Edge
            // biome-ignore lint/suspicious/noArrayIndexKey: a marginal is that of its axis.
            key={d}
            axis={d as 0 | 1}
            marginal={marginal}
            q={q && { mean: q.mean[d] ?? 0, variance: q.covariance[d]?.[d] ?? 1 }}
            view={view}
            colour={colour}
          />
        ))}
        {laplace && (
          <g className={styles.laplace} data-laplace>
            <ellipse
              rx={laplace.rx}
              ry={laplace.ry}
              transform={`translate(${[laplace.cx, laplace.cy].join(" ")}) rotate(${laplace.degrees})`}
            />
            <text x={laplace.cx} y={laplace.cy} dy="-0.6em">
              Laplace
            </text>
            <path d={`M${[laplace.cx, laplace.cy].join(" ")}m-4 0h8m-4 -4v8`} />
          </g>
        )}
        <Draws view={view} colour={colour} />
      </svg>
      <DataInset />
    </>
  );
}

const placeOf = ([x = 0, y = 0]: readonly number[]) => [x, y] as const;

/** How far the higher of the two densities reaches from its edge, as a share of the plane. */
const REACH = 0.14;
/** Pixels above its edge from which a curve is drawn. */
const LEAST = 0.5;

interface EdgeProps {
  readonly axis: 0 | 1;
  readonly marginal: Marginal;
  readonly q: { readonly mean: number; readonly variance: number } | null;
  readonly view: View;
  readonly colour: string;
}

type Spot = [number, number];

const curve = (axis: 0 | 1) => line<Spot>().curve(axis === 0 ? curveMonotoneX : curveMonotoneY);

/** The marginals of p and q along one edge, to one scale. */
function Edge({ axis, marginal: { places, density }, q, view, colour }: EdgeProps) {
  const scale = axis === 0 ? view.x : view.y;
  const [length, across] = axis === 0 ? [view.width, view.height] : [view.height, view.width];
  const qAt = (z: number): number =>
    q ? Math.exp((-0.5 * (z - q.mean) ** 2) / q.variance) / Math.sqrt(2 * Math.PI * q.variance) : 0;
  const top = Math.max(q ? qAt(q.mean) : 0, ...density);
  const unit = (REACH * across) / top;
  const spot = (along: number, height: number): string =>
    axis === 0
      ? `${along.toFixed(1)} ${(view.height - unit * height).toFixed(1)}`
      : `${(unit * height).toFixed(1)} ${along.toFixed(1)}`;
  const ofP = curve(axis)(
    Array.from(places, (z, i): Spot => [scale(z), unit * (density[i] ?? 0)])
      .filter(([, height]) => height > LEAST)
      .map(([along, height]) => (axis === 0 ? [along, view.height - height] : [height, along])),
  );
  const seen = Array.from({ length: 241 }, (_, i) => (length * i) / 240).filter(
    (along) => unit * qAt(scale.invert(along)) > LEAST,
  );
  const ofQ = seen.map((along) => spot(along, qAt(scale.invert(along))));
  const ends = [spot(seen[0] ?? 0, 0), spot(seen.at(-1) ?? 0, 0)] as const;
  return (
    <g data-marginal={axis === 0 ? "x" : "y"}>
      <path className={styles.marginal} d={ofP ?? ""} />
      {ofQ.length > 1 && (
        <>
          <path
            className={styles.area}
            fill={colour}
            d={`M${ends[0]}L${ofQ.join("L")}L${ends[1]}Z`}
          />
          <path className={styles.own} stroke={colour} d={`M${ofQ.join("L")}`} />
        </>
      )}
    </g>
  );
}
