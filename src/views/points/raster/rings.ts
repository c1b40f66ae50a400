import { project, type Scene } from "../scene.ts";
import { present, rasterOf } from "./raster.ts";

/** From the edge of a point to its ring, and across the ring, as shares of the point's radius. */
const AWAY = 0.4;
const BREADTH = 0.55;
/** From this many points on rings lie close to them. */
const MANY = 20_000;
/** Device pixels across that a ring has at the least. */
const THINNEST = 1.25;
const SAMPLES = 4;

/** One ring's pixels: step from the index of the centre, and alpha 0 to 255. */
interface Ring {
  readonly reach: number;
  readonly steps: readonly (readonly [dx: number, dy: number, alpha: number])[];
}

/** Paints a ring round each point with a code, in the colour of that code; nothing else is opaque. */
export function paintRings(
  canvas: HTMLCanvasElement,
  scene: Scene,
  codes: Int16Array,
  palette: readonly number[],
): void {
  const { width, height, xs, ys, projection, held } = scene;
  const { reach, steps } = ringOf(scene.radius, awayOf(xs.length));
  const raster = rasterOf(width, height, 2 * reach);
  const offsets = new Int32Array(Math.min(xs.length, codes.length));
  project(xs, ys, projection, raster, reach, offsets);
  if (held) {
    const one = offsets.subarray(held.index, held.index + 1);
    project(Float64Array.of(held.x), Float64Array.of(held.y), projection, raster, reach, one);
  }
  const ring = steps.map(([dx, dy, alpha]) => [dy * raster.stride + dx, alpha] as const);
  for (let n = 0; n < offsets.length; n++) {
    const [code, offset] = [codes[n] as number, offsets[n] as number];
    if (code >= 0 && offset >= 0) stamp(raster.pixels, ring, offset, inkOf(palette, code));
  }
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context) present(raster, context);
}

/** Where rings cross the more opaque pixel stays. */
function stamp(
  pixels: Uint32Array,
  ring: readonly (readonly [step: number, alpha: number])[],
  offset: number,
  ink: number,
): void {
  for (const [step, alpha] of ring) {
    const at = offset + step;
    if (alpha >= (pixels[at] as number) >>> 24) pixels[at] = ((alpha << 24) | ink) >>> 0;
  }
}

/** 0xRRGGBB of a code as 0x00BBGGRR. */
function inkOf(palette: readonly number[], code: number): number {
  const colour = palette[code % palette.length] ?? 0;
  return ((colour & 255) << 16) | (colour & 0xff00) | (colour >> 16);
}

const awayOf = (size: number): number => (size < MANY ? AWAY : 0);

/** The radii between which a ring lies round one of `size` discs. */
export function ringWidths(radius: number, size: number) {
  const inner = radius * (1 + awayOf(size));
  return { inner, outer: inner + Math.max(THINNEST, radius * BREADTH) };
}

/** The antialiased ring round a disc of `radius` device pixels, `away` from it as a share of the radius. */
export function ringOf(radius: number, away: number = AWAY): Ring {
  const inner = radius * (1 + away);
  const outer = inner + Math.max(THINNEST, radius * BREADTH);
  const reach = Math.ceil(outer);
  const steps: [number, number, number][] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const alpha = Math.round(255 * covered(dx, dy, inner, outer));
      if (alpha > 0) steps.push([dx, dy, alpha]);
    }
  return { reach, steps };
}

/** The share of the pixel centred on (x, y) that lies in the ring. */
function covered(x: number, y: number, inner: number, outer: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const r = Math.hypot(x + (i + 0.5) / SAMPLES - 0.5, y + (j + 0.5) / SAMPLES - 0.5);
      if (r >= inner && r <= outer) inside += 1;
    }
  return inside / SAMPLES ** 2;
}
