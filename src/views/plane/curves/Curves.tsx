import { area, line } from "d3-shape";
import type { Curves as Shape } from "../../../models/contract/drawn/curves.ts";
import { drawable } from "../../drawable.ts";
import type { View } from "../view/view.ts";
import styles from "./Curves.module.css";

interface CurvesProps {
  readonly curves: Shape;
  readonly view: View;
  /** CSS colour. */
  readonly colour: string;
}

/** Standard deviations that a band reaches to. */
const WIDE = 2;

/** What is believed of y along x: the mean, ±2σ of the curve and of a new y, and curves drawn of it. */
export function Curves({ curves: { xs, mean, ofCurve, ofNew, drawn }, view, colour }: CurvesProps) {
  const x = (i: number) => drawable(view.x(xs[i] ?? Number.NaN));
  const y = (value: number) => drawable(view.y(value));
  const indices = xs.map((_, i) => i);
  const band = (sd: readonly number[]) =>
    area<number>()
      .x(x)
      .y0((i) => y((mean[i] ?? 0) - WIDE * (sd[i] ?? 0)))
      .y1((i) => y((mean[i] ?? 0) + WIDE * (sd[i] ?? 0)))(indices) ?? "";
  const curve = (values: readonly number[]) =>
    line<number>()
      .x(x)
      .y((i) => y(values[i] ?? 0))(indices) ?? "";
  return (
    <svg className={styles.curves} width={view.width} height={view.height} aria-hidden="true">
      <path className={styles.ofNew} d={band(ofNew)} fill={colour} />
      <path className={styles.ofCurve} d={band(ofCurve)} fill={colour} data-lit="area-curve" />
      {drawn.map((values, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draw is its place among the draws.
        <path key={i} className={styles.drawn} d={curve(values)} stroke={colour} />
      ))}
      <path className={styles.halo} d={curve(mean)} />
      <path className={styles.mean} d={curve(mean)} stroke={colour} data-curve="mean" />
    </svg>
  );
}

/** A share of the way from some curves to others along the same values; null where there is no way. */
export function betweenCurves(a: Shape, b: Shape, share: number): Shape | null {
  if (a.xs.length !== b.xs.length || a.xs[0] !== b.xs[0] || a.xs.at(-1) !== b.xs.at(-1))
    return null;
  const mix = (from: readonly number[], to: readonly number[]) =>
    to.map((value, i) => (from[i] ?? value) + share * (value - (from[i] ?? value)));
  return {
    xs: b.xs,
    mean: mix(a.mean, b.mean),
    ofCurve: mix(a.ofCurve, b.ofCurve),
    ofNew: mix(a.ofNew, b.ofNew),
    drawn: b.drawn.map((values, i) => mix(a.drawn[i] ?? values, values)),
  };
}
