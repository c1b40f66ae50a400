import type { Frame } from "../../../engine/run/frame.ts";
import { type ChartLayout, framePixels, type PixelFrame } from "../axes/chartLayout.ts";
import { framesIn, place, type Stretch } from "../axes/window.ts";

/** The frames that the lines over a stretch are drawn through. */
export function linePixels(
  frames: readonly Frame[],
  across: Stretch,
  layout: ChartLayout,
): readonly PixelFrame[] {
  const column = (frame: Frame) => Math.floor(layout.x(place(frame)));
  return framePixels(decimate(framesIn(frames, across), column), layout);
}

/**
 * Of the frames in each pixel column the first, the last and those where a line is highest or
 * lowest: what is drawn looks the same, and there are at most six a column.
 */
export function decimate(
  frames: readonly Frame[],
  column: (frame: Frame) => number,
): readonly Frame[] {
  const kept: Frame[] = [];
  let start = 0;
  for (let i = 1; i <= frames.length; i++) {
    const here = frames[i];
    const opened = frames[start];
    if (here && opened && column(here) === column(opened)) continue;
    kept.push(...extremes(frames.slice(start, i)));
    start = i;
  }
  return kept;
}

function extremes(frames: readonly Frame[]): readonly Frame[] {
  if (frames.length <= 2) return frames;
  const kept = new Set<number>([0, frames.length - 1]);
  for (const value of [logLikelihood, elbo]) {
    let [low, high] = [0, 0];
    frames.forEach((frame, i) => {
      if (value(frame) < value(frames[low] ?? frame)) low = i;
      if (value(frame) > value(frames[high] ?? frame)) high = i;
    });
    kept.add(low).add(high);
  }
  return frames.filter((_, i) => kept.has(i));
}

const logLikelihood = (frame: Frame) => frame.logLikelihood ?? elbo(frame);
const elbo = (frame: Frame): number => frame.elbo ?? frame.logLikelihood ?? 0;
