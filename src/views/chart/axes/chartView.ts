import type { Spread } from "../../../engine/questions/reruns.ts";
import { type Frame, halfSteps } from "../../../engine/run/frame.ts";
import { dwarfing, padded, type Range, rangeOf, towards, type Values } from "./range.ts";
import type { VerticalAxis } from "./verticalAxis.ts";
import { framesIn, place, type Stretch } from "./window.ts";

/** The part of the plane of iterations and values that is in view. */
export interface ChartView {
  readonly across: Stretch;
  readonly up: Range;
  /** The frame at which the first steep rise ends that is only partly in view; null where all is. */
  readonly after: Frame | null;
}

/** Fits the vertical axis to what is in view; null where there is nothing to show. */
export function chartView(
  frames: readonly Frame[],
  cursor: number,
  faint: readonly (readonly Frame[])[],
  band: readonly Spread[],
  across: Stretch,
  vertical: VerticalAxis,
): ChartView | null {
  const seen = within(frames, across);
  const values = seen.map((frame) => valuesOf(frame, vertical));
  const shown = frames[cursor];
  const at = shown ? seen.indexOf(shown) : -1;
  const moved = seen.some(({ phase }) => phase.includes("M"));
  const least = vertical.least(shown?.logLikelihood ?? shown?.elbo ?? 0, moved);
  const left = across.from === 0 ? dwarfing(values, at - 1, least) : 0;
  const range = rangeOf(values.slice(left));
  if (!range) return null;
  const older = faint.flatMap((run) => within(run, across));
  const others = left === 0 ? older.map((frame) => valuesOf(frame, vertical)) : [];
  const first = seen[left];
  const from = first ? halfSteps(first) : 0;
  const reruns = band
    .filter(({ halfStep }) => halfStep >= from && halfStep <= 2 * across.to)
    .map(({ logLikelihood, elbo }) =>
      unitsOf([...(logLikelihood ?? []), ...(elbo ?? [])], vertical),
    );
  return {
    across,
    up: padded(towards(range, rangeOf([...others, ...reruns])), least),
    after: left === 0 ? null : (seen[left] ?? null),
  };
}

function within(frames: readonly Frame[], across: Stretch): readonly Frame[] {
  const inView = (frame: Frame) => place(frame) >= across.from && place(frame) <= across.to;
  return framesIn(frames, across).filter(inView);
}

function valuesOf({ logLikelihood, elbo, lines = {} }: Frame, vertical: VerticalAxis): Values {
  return unitsOf([logLikelihood, elbo, ...Object.values(lines)], vertical);
}

function unitsOf(nats: readonly (number | null)[], vertical: VerticalAxis): Values {
  return nats.map((value) => (value === null ? null : vertical.units(value))).filter(isNumber);
}

const isNumber = (value: number | null): value is number =>
  value !== null && Number.isFinite(value);
