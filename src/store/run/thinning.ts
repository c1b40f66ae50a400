import { type Frame, thinned } from "../../engine/run/frame.ts";

/** Bytes of θ and φ that are kept of one run, about. */
export const ROOM = 24e6;

/** Bytes of the long lists of numbers in θ and φ. */
export const bytesOf = ({ theta, phi }: Pick<Frame, "theta" | "phi">): number =>
  [theta, phi].reduce<number>((sum, of) => sum + listsIn(of), 0);

function listsIn(of: unknown): number {
  if (of instanceof Float64Array) return of.byteLength;
  if (typeof of !== "object" || of === null) return 0;
  return Object.values(of).reduce<number>((sum, value) => sum + listsIn(value), 0);
}

/** Every so many frames one keeps its θ and φ, in a run of so many frames. A power of two: what was kept of a longer run was kept of a shorter. */
export function strideOf(frames: number, bytes: number): number {
  let stride = 1;
  while ((frames / stride) * bytes > ROOM) stride *= 2;
  return stride;
}

/** The frames of a run, with θ and φ where they are kept: at every stride, at the last frame and at `made`, which were made again. */
export function kept(frames: readonly Frame[], made?: number): readonly Frame[] {
  const last = frames.at(-1);
  if (!last) return frames;
  const stride = strideOf(frames.length, bytesOf(last));
  return frames.map((frame, i) =>
    i % stride === 0 || frame === last || i === made ? frame : thinned(frame),
  );
}

/** The place of the last frame at or before another that has its θ and φ; θ₀ always has. */
export const wholeBefore = (frames: readonly Frame[], at: number): number =>
  frames.slice(0, at + 1).findLastIndex((frame) => !frame.thinned);
