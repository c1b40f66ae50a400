import { type ChartView, chartView } from "../chart/axes/chartView.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import { endOf, windowOf } from "../chart/axes/window.ts";
import { cursorOf, type Side } from "./props.ts";

/** The part of the chart in view that shows both runs; null where there is nothing to show. */
export function pairView(sides: readonly Side[], halfStep: number, all: boolean): ChartView | null {
  const across = windowOf(lastOf(sides), halfStep / 2, all);
  const views = sides
    .map((side) => chartView(side.frames, cursorOf(side, halfStep), [], [], across, inNats))
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
