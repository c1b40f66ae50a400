import { nats } from "../format.ts";
import type { Point } from "./labels.ts";
import { namesOf } from "./names.ts";
import type { BoundChartProps, Broken } from "./props.ts";
import { drawn, type Scene } from "./scene.ts";
import { place, type Stretch } from "./window.ts";

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
  scene: Scene,
): readonly Fall[] {
  const inView = ({ index }: Broken) => {
    const frame = frames[index];
    return frame !== undefined && place(frame) >= across.from && place(frame) <= across.to;
  };
  return broken
    .filter(inView)
    .slice(-MOST)
    .flatMap(({ index, line }) => {
      const [before, after] = drawn(frames.slice(Math.max(0, index - 1), index + 1), scene);
      const [from, to] = [before?.[line] ?? null, after?.[line] ?? null];
      if (!before || !after || from === null || to === null) return [];
      const fell = (before.frame[line] ?? 0) - (after.frame[line] ?? 0);
      const { ell, elbo } = namesOf(after.frame);
      const said = `${line === "elbo" ? elbo : ell} fell by ${nats(fell)}`;
      return [
        {
          index,
          line,
          from: { x: before.x, y: from },
          to: { x: after.x, y: to },
          texts: [`${said}: not allowed here`, said],
        },
      ];
    });
}
