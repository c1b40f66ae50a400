import type { Polygon } from "../../points/raster/mask.ts";

/** What pies are drawn from; lengths in CSS pixels. */
export interface Pies {
  /** Of the plane. */
  readonly width: number;
  readonly height: number;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Colour by colour, responsibilities[c · N + n]; null before any q. */
  readonly responsibilities: Float64Array | null;
  /** CSS colours: of the responsibilities, of a pie without any, and round each. */
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
  const { responsibilities, xs, palette, blank, outlineOf, radius } = pies;
  const slices = responsibilities ? slicesOf(responsibilities, xs.length, n) : [];
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

/** A part of a pie, in radians clockwise from the top. */
interface Slice {
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

/** Shares that can't be seen, of a pie of a few pixels. */
const UNSEEN = 0.004;

/**
 * The slices of pie n by responsibilities laid out colour by colour, responsibilities[c · N + n], that sum to 1;
 * slices too thin to be seen are left to their neighbours, and the last ends where the first began.
 */
export function slicesOf(
  responsibilities: Float64Array,
  size: number,
  n: number,
): readonly Slice[] {
  const count = responsibilities.length / size;
  const seen: { readonly colour: number; readonly share: number }[] = [];
  for (let colour = 0; colour < count; colour++) {
    const share = responsibilities[colour * size + n] as number;
    if (share >= UNSEEN) seen.push({ colour, share });
  }
  const whole = seen.reduce((sum, { share }) => sum + share, 0);
  let turned = 0;
  return seen.map(({ colour, share }, i) => {
    const from = turned;
    turned = i === seen.length - 1 ? 2 * Math.PI : turned + (2 * Math.PI * share) / whole;
    return { colour, from, to: turned };
  });
}
