import type { Frame } from "../../engine/run/frame.ts";
import { type ChartView, chartView } from "../chart/axes/chartView.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import { endOf, nearest, windowOf } from "../chart/axes/window.ts";

/** One of the runs compared. */
export interface Side {
  readonly name: "A" | "B";
  readonly frames: readonly Frame[];
}

/** Without lines besides ℓ and 𝓛, which are not drawn here. */
const plain = ({ lines: _, ...frame }: Frame): Frame => frame;

/** The index of the frame a run shows at a half-step of both: its last where it has ended. */
export function cursorOf({ frames }: Side, halfStep: number): number {
  return nearest(frames, halfStep / 2);
}

/** The part of the chart in view that shows both runs; null where there is nothing to show. */
export function pairView(sides: readonly Side[], halfStep: number, all: boolean): ChartView | null {
  const across = windowOf(lastOf(sides), halfStep / 2, all);
  const views = sides
    .map((side) =>
      chartView(side.frames.map(plain), cursorOf(side, halfStep), [], [], across, inNats),
    )
    .filter((view) => view !== null);
  if (views.length === 0) return null;
  const low = Math.min(...views.map(({ up }) => up.low));
  const high = Math.max(...views.map(({ up }) => up.high));
  return { across, up: { low, high }, after: null };
}

/** The iteration at which the longer run ends. */
export function lastOf(sides: readonly Side[]): number {
  return Math.max(0, ...sides.map(({ frames }) => endOf(frames)));
}
