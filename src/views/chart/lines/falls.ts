import { type Frame, lineAt } from "../../../engine/run/frame.ts";
import { nats } from "../../../maths/format.ts";
import type { Line, OwnLine } from "../../../models/contract/rule.ts";
import type { Point } from "../../labels/rect.ts";
import { type ChartLayout, framePixels, type PixelFrame } from "../axes/chartLayout.ts";
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
      const level = ({ frame, ...of }: PixelFrame) =>
        line === "elbo" || line === "logLikelihood"
          ? of[line]
          : layout.y(lineAt(frame, line as OwnLine));
      const from = gap ? after.logLikelihood : level(before);
      const to = gap ? after.elbo : level(after);
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

function fellSaid(before: Frame, after: Frame, line: Line | OwnLine): string {
  const { ell, elbo } = namesOf(after);
  const own = line !== "elbo" && line !== "logLikelihood";
  const at = (frame: Frame) => (own ? lineAt(frame, line) : frame[line]) ?? 0;
  const name = own ? "what is promised" : line === "elbo" ? elbo : ell;
  return `${name} fell by ${nats(at(before) - at(after))}`;
}

const openSaid = (frame: Frame): string => `a gap of ${nats(shownGap(frame))} is left`;
