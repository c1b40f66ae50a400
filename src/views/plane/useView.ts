import { type RefObject, useCallback, useMemo, useState } from "react";
import type { Mark } from "../../models/picture.ts";
import type { Points } from "../../models/points.ts";
import { fitBox } from "./box.ts";
import { type Ticks, ticksOf } from "./ticks.ts";
import { useSize } from "./useSize.ts";
import { useZoom, type Zoom } from "./useZoom.ts";
import { type View, viewOf } from "./view.ts";

const UNKNOWN = { width: 640, height: 480 };

interface Sight {
  readonly view: View;
  readonly ticks: { readonly x: Ticks; readonly y: Ticks };
  readonly zoom: Zoom;
  /** Fits the view to the points and marks there are now. */
  readonly fit: () => void;
}

/** The view: fitted when `fitKey` changes, and otherwise only where the user takes it. */
export function useView(
  frame: RefObject<HTMLElement | null>,
  points: Points,
  marks: readonly Mark[],
  fitKey: string | number,
): Sight {
  const size = useSize(frame) ?? UNKNOWN;
  const [fitted, setFitted] = useState(() => ({ fitKey, box: fitBox(points, marks) }));
  let { box } = fitted;
  if (fitted.fitKey !== fitKey) {
    box = fitBox(points, marks);
    setFitted({ fitKey, box });
  }
  const zoom = useZoom(frame, box, size);
  const view = useMemo(() => viewOf(box, size, zoom.transform), [box, size, zoom.transform]);
  const ticks = useMemo(() => ({ x: ticksOf(view.x), y: ticksOf(view.y) }), [view]);
  const fit = useCallback(
    () => setFitted({ fitKey, box: fitBox(points, marks) }),
    [fitKey, points, marks],
  );
  return { view, ticks, zoom, fit };
}
