import type { Mask } from "./mask.ts";

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
