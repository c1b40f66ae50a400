import { useLayoutEffect, useRef } from "react";
import type { Points } from "../../../models/shared/points.ts";
import { css, palettes, type Theme } from "../../palette.ts";
import { drawn } from "../../points/drawn.ts";
import { paperOf } from "../../points/paper.ts";
import { shapeNames, symbolPolygon } from "../../points/raster/symbols.ts";
import type { Sight } from "../props.ts";
import { useTokens } from "../useTokens.ts";
import { pixelOf } from "../view/view.ts";
import { type Pies as Drawing, drawPies } from "./draw.ts";
import styles from "./Pies.module.css";

interface PiesProps extends Sight {
  readonly points: Points;
  /** Colour by colour, responsibilities[c · N + n]; null before any q. */
  readonly responsibilities: Float64Array | null;
  /** True labels, drawn as the shape of the pie. */
  readonly shapes: Int16Array | null;
  readonly theme: Theme;
}

/** Each point as a pie of its responsibilities, on a canvas that covers the points. */
export function Pies({ points, responsibilities, shapes, theme, view, held }: PiesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { mark } = useTokens();
  useLayoutEffect(() => {
    const context = paperOf(canvas.current, view);
    if (!canvas.current || !context) return;
    const [xs = [], ys = []] = points.columns;
    const places = Array.from({ length: points.size }, (_, n) =>
      pixelOf(view, held?.index === n ? held.at : [xs[n] ?? Number.NaN, ys[n] ?? Number.NaN]),
    );
    const inView = places.filter(
      ([x, y]) => x >= 0 && x <= view.width && y >= 0 && y <= view.height,
    );
    const radius = pieRadius(inView.length) * mark;
    const outlines = shapeNames.map((_, i) => symbolPolygon(i, radius));
    const style = getComputedStyle(canvas.current);
    const pies: Drawing = {
      width: view.width,
      height: view.height,
      xs: places.map(([x]) => x),
      ys: places.map(([, y]) => y),
      responsibilities:
        responsibilities && responsibilities.length % points.size === 0 ? responsibilities : null,
      palette: palettes[theme].map(css),
      blank: style.getPropertyValue("--point"),
      rim: style.getPropertyValue("--halo"),
      outlineOf: shapes && ((n) => outlines[Math.max(0, shapes[n] ?? 0) % outlines.length] ?? []),
      radius,
    };
    drawPies(context, pies);
    drawn.set(canvas.current, { kind: "pies", pies });
  }, [points, responsibilities, shapes, theme, view, held, mark]);
  return (
    <div className={styles.pies} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** Radii in CSS pixels of few and of many pies; between them it falls by the logarithm. */
const LARGEST = { upTo: 60, radius: 8 };
const SMALLEST = { from: 1000, radius: 4.5 };

/** Radius of each of `size` pies in view: never less than shows its slices, so that many overlap. */
function pieRadius(size: number): number {
  const share = Math.log(Math.max(1, size) / LARGEST.upTo) / Math.log(SMALLEST.from / LARGEST.upTo);
  const along = Math.min(1, Math.max(0, share));
  return LARGEST.radius + (SMALLEST.radius - LARGEST.radius) * along;
}
