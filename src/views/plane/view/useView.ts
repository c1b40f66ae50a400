import { type RefObject, useCallback, useMemo, useState } from "react";
import type { Mark } from "../../../models/contract/picture.ts";
import type { Points } from "../../../models/shared/points.ts";
import { useSize } from "../../measure.ts";
import { glideTime, useGlide } from "../../motion.ts";
import { type GridTicks, gridTicks } from "../../scales/gridTicks.ts";
import { type Box, fitBox } from "./box.ts";
import { useZoom, type Zoom } from "./useZoom.ts";
import { boxOf, identity, type View, viewBetween, viewOf } from "./view.ts";

/** From this many points on they can't be painted anew for every frame of a glide. */
const MANY = 200_000;
const UNKNOWN = { width: 640, height: 480 };

interface Sight {
  readonly view: View;
  readonly ticks: { readonly x: GridTicks; readonly y: GridTicks };
  readonly zoom: Zoom;
  /** Fits the view to the points and marks there are now. */
  readonly fit: () => void;
  /** The box in sight; null where it is what a fit to the points shows. */
  readonly sight: () => Box | null;
}

/**
 * The view: fitted to the points when `fitKey` changes, or to a box when another is asked for, and
 * otherwise only where the user takes it. The marks count where the user asks for a fit: by itself
 * the view would else depend on whether θ₀ came before the page was drawn.
 */
export function useView(
  frame: RefObject<HTMLElement | null>,
  points: Points,
  marks: readonly Mark[],
  fitKey: unknown,
  asked: Box | null,
  fitted: Box | null,
): Sight {
  const size = useSize(frame) ?? UNKNOWN;
  const plain = () => fitted ?? fitBox(points, []);
  const [last, setLast] = useState(() => ({
    fitKey,
    asked,
    box: asked ?? plain(),
    again: false,
  }));
  let now = last;
  const anew = asked !== last.asked ? asked : null;
  if (last.fitKey !== fitKey || anew) {
    now = { fitKey, asked, box: anew ?? plain(), again: false };
    setLast(now);
  }
  const { box, again } = now;
  const zoom = useZoom(frame, box, size, again);
  const apart = fitted?.apart === true;
  const target = useMemo(
    () => viewOf({ ...box, apart }, size, zoom.transform),
    [box, apart, size, zoom.transform],
  );
  const glides = zoom.glides && points.size < MANY;
  const view = useGlide(target, viewBetween, { duration: glides ? glideTime() : 0 });
  const ticks = useMemo(() => ({ x: gridTicks(view.x), y: gridTicks(view.y) }), [view]);
  const fit = useCallback(
    () => setLast({ fitKey, asked, box: fitted ?? fitBox(points, marks), again: true }),
    [fitKey, asked, fitted, points, marks],
  );
  const sight = (): Box | null => {
    const whole = viewOf({ ...plain(), apart }, size, identity);
    const [seen, fit] = [target, whole].map(boxOf);
    return String([seen?.x, seen?.y]) === String([fit?.x, fit?.y]) ? null : (seen ?? null);
  };
  return { view, ticks, zoom, fit, sight };
}
