import type { Polygon } from "../../points/raster/symbols.ts";
import { slicesOf } from "./slices.ts";

/** What pies are drawn from; lengths in CSS pixels. */
export interface Pies {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Colour by colour, weights[c · N + n]; null before any q. */
  readonly weights: Float64Array | null;
  /** CSS colours: of the weights, of a pie without any, and round each. */
  readonly palette: readonly string[];
  readonly blank: string;
  readonly rim: string;
  /** The outline of pie n about its middle; null for a disc. */
  readonly outlineOf: ((n: number) => Polygon) | null;
  readonly radius: number;
}

const TOP = -Math.PI / 2;

/** Draws every pie in turn. */
export function drawPies(context: CanvasRenderingContext2D, pies: Pies): void {
  const { xs, ys, radius, rim, outlineOf } = pies;
  context.strokeStyle = rim;
  context.lineWidth = radius / 6;
  for (let n = 0; n < xs.length; n++) {
    const [x, y] = [xs[n] as number, ys[n] as number];
    context.save();
    context.translate(x, y);
    outline(context, outlineOf?.(n) ?? null, radius);
    context.stroke();
    if (outlineOf) context.clip();
    fill(context, pies, n);
    context.restore();
  }
}

function outline(context: CanvasRenderingContext2D, polygon: Polygon | null, radius: number): void {
  context.beginPath();
  if (polygon) for (const [x, y] of polygon) context.lineTo(x, y);
  else context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.closePath();
}

/** The slices; under the outline of a symbol, whose corners reach further, they are wider. */
function fill(context: CanvasRenderingContext2D, pies: Pies, n: number): void {
  const { weights, xs, palette, blank, outlineOf, radius } = pies;
  const slices = weights ? slicesOf(weights, xs.length, n) : [];
  const reach = outlineOf ? 2 * radius : radius;
  if (slices.length < 2) {
    const [only] = slices;
    context.fillStyle = only ? (palette[only.colour % palette.length] ?? blank) : blank;
    context.fill();
    return;
  }
  for (const { colour, from, to } of slices) {
    context.fillStyle = palette[colour % palette.length] ?? blank;
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(0, 0, reach, TOP + from, TOP + to);
    context.fill();
  }
}
