/** A filled shape round the origin: corner after corner, closed. */
export type Polygon = readonly (readonly [number, number])[];

const ARC_CORNERS = 32;

/** A disc, near enough for a point. */
export const disc = (radius: number): Polygon =>
  Array.from({ length: ARC_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / ARC_CORNERS;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

/** How much of each pixel round a point its shape covers: rows of `side`, 0 to 1. */
interface Mask {
  readonly side: number;
  readonly coverage: Float32Array;
}

const SAMPLES = 8;

/** The antialiased mask of a shape, corners in pixels, centred on a pixel. */
export function maskOf(polygon: Polygon): Mask {
  const furthest = Math.max(...polygon.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  const reach = Math.max(0, Math.ceil(furthest - 0.5));
  const side = 2 * reach + 1;
  const coverage = new Float32Array(side * side);
  const sampleAt = (i: number) => (i + 0.5) / SAMPLES - 0.5 - reach;
  for (let i = 0; i < side * SAMPLES; i++) {
    const crossings = crossingsOf(polygon, sampleAt(i));
    const row = Math.floor(i / SAMPLES) * side;
    for (let j = 0; j < side * SAMPLES; j++) {
      let inside = false;
      for (const x of crossings) if (sampleAt(j) < x) inside = !inside;
      if (inside) (coverage[row + Math.floor(j / SAMPLES)] as number) += 1 / SAMPLES ** 2;
    }
  }
  return { side, coverage };
}

/** Where the edges of `polygon` cross the line at height `y`. */
function crossingsOf(polygon: Polygon, y: number): number[] {
  const crossings: number[] = [];
  let [lastX, lastY] = polygon[polygon.length - 1] ?? [0, 0];
  for (const [nextX, nextY] of polygon) {
    if (nextY > y !== lastY > y)
      crossings.push(((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX);
    [lastX, lastY] = [nextX, nextY];
  }
  return crossings;
}

/** A mask made ready for one raster width, in steps from the index of the centre pixel. */
export interface Stamp {
  /** The fully covered pixels as runs along rows: first step and length, by turns. */
  readonly runs: Int32Array;
  /** Their alpha, of 256. */
  readonly solid: number;
  /** The pixels at the edge and the alpha of each. */
  readonly edge: Int32Array;
  readonly alphas: Int32Array;
}

/** `mask` at `opacity` for a raster `stride` pixels wide. */
export function stampOf({ side, coverage }: Mask, stride: number, opacity: number): Stamp {
  const reach = (side - 1) / 2;
  const solid = Math.round(256 * opacity);
  const touched = Array.from(coverage, (share, i) => ({
    step: (Math.floor(i / side) - reach) * stride + (i % side) - reach,
    alpha: Math.round(solid * share),
  })).filter(({ alpha }) => alpha > 0);
  const inner = touched.filter(({ alpha }) => alpha === solid).map(({ step }) => step);
  const edge = touched.filter(({ alpha }) => alpha !== solid);
  return {
    runs: Int32Array.from(runsOf(inner).flat()),
    solid,
    edge: Int32Array.from(edge, ({ step }) => step),
    alphas: Int32Array.from(edge, ({ alpha }) => alpha),
  };
}

/** Ascending steps as runs of neighbours: [first, length] each. */
function runsOf(steps: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === step) last[1] += 1;
    else runs.push([step, 1]);
  }
  return runs;
}
