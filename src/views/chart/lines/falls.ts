import type { Frame } from "../../../engine/run/frame.ts";
import { nats } from "../../../maths/format.ts";
import type { Line } from "../../../models/contract/rule.ts";
import type { Point } from "../../labels/rect.ts";
import { type ChartLayout, framePixels } from "../axes/chartLayout.ts";
import { place, type Stretch } from "../axes/window.ts";
import type { BoundChartProps, Broken } from "../props.ts";
import { shownGap } from "../words/levels.ts";
import { namesOf } from "../words/names.ts";

/** A broken promise in pixels. */
export interface Fall extends Broken {
  readonly from: Point;
  readonly to: Point;
  /** What it says, the fuller text first. */
  readonly texts: readonly string[];
}

/** At most so many falls are drawn, the latest. */
const MOST = 60;

/** The broken promises in view, in order. */
export function fallsIn(
  { frames, broken }: Pick<BoundChartProps, "frames" | "broken">,
  across: Stretch,
  layout: ChartLayout,
): readonly Fall[] {
  const inView = ({ index }: Broken) => {
    const frame = frames[index];
    return frame !== undefined && place(frame) >= across.from && place(frame) <= across.to;
  };
  return broken
    .filter(inView)
    .slice(-MOST)
    .flatMap(({ index, line }) => {
      const [before, after] = framePixels(frames.slice(Math.max(0, index - 1), index + 1), layout);
      if (!before || !after) return [];
      const gap = line === "gap";
      const from = gap ? after.logLikelihood : before[line];
      const to = gap ? after.elbo : after[line];
      if (from === null || to === null) return [];
      const said = gap ? openSaid(after.frame) : fellSaid(before.frame, after.frame, line);
      return [
        {
          index,
          line,
          from: { x: gap ? after.x : before.x, y: from },
          to: { x: after.x, y: to },
          texts: [`${said}: not allowed here`, said],
        },
      ];
    });
}

function fellSaid(before: Frame, after: Frame, line: Line): string {
  const { ell, elbo } = namesOf(after);
  const fell = (before[line] ?? 0) - (after[line] ?? 0);
  return `${line === "elbo" ? elbo : ell} fell by ${nats(fell)}`;
}

const openSaid = (frame: Frame): string => `a gap of ${nats(shownGap(frame))} is left`;
