import { select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from "react";
import type { Box } from "./box.ts";
import type { Size } from "./view.ts";

/** The zoom in force and ways to change it; wheel and pinch change it on their own. */
export interface Zoom {
  readonly transform: ZoomTransform;
  /** About the middle of the element. */
  readonly by: (factor: number) => void;
  /** By CSS pixels. */
  readonly pan: (dx: number, dy: number) => void;
  readonly reset: () => void;
}

const LIMITS: [number, number] = [0.05, 500];

/** Zooms the view in `frame`, back to where it was fitted whenever `box` is another. */
export function useZoom(frame: RefObject<HTMLElement | null>, box: Box, size: Size): Zoom {
  const [state, setState] = useState({ transform: zoomIdentity, box, size });
  const behaviour = useMemo(() => createBehaviour(), []);
  let { transform } = state;
  if (state.box !== box || state.size !== size) {
    transform = state.box === box ? resized(transform, state.size, size) : zoomIdentity;
    setState({ transform, box, size });
  }

  useLayoutEffect(() => {
    if (!frame.current) return;
    const surface = select<HTMLElement, unknown>(frame.current);
    behaviour.on("zoom", ({ transform }: { transform: ZoomTransform }) =>
      setState((last) => ({ ...last, transform })),
    );
    surface.call(behaviour).on("dblclick.zoom", null);
    return () => void surface.on(".zoom", null);
  }, [frame, behaviour]);

  useLayoutEffect(() => {
    if (frame.current) select(frame.current).property("__zoom", transform);
  }, [frame, transform]);

  const on = useCallback(
    (act: (surface: ReturnType<typeof select<HTMLElement, unknown>>) => void) => {
      if (frame.current) act(select<HTMLElement, unknown>(frame.current));
    },
    [frame],
  );
  return useMemo(
    () => ({
      transform,
      by: (factor) => on((surface) => behaviour.scaleBy(surface, factor)),
      pan: (dx, dy) =>
        on((surface) => behaviour.translateBy(surface, dx / transform.k, dy / transform.k)),
      reset: () => on((surface) => behaviour.transform(surface, zoomIdentity)),
    }),
    [behaviour, on, transform],
  );
}

/** One finger and the mouse's buttons belong to the tools. */
function createBehaviour() {
  return zoom<HTMLElement, unknown>()
    .scaleExtent(LIMITS)
    .filter((event: Event) =>
      event instanceof WheelEvent ? true : "touches" in event && fingers(event) > 1,
    );
}

function fingers({ touches }: { readonly touches: unknown }): number {
  return touches instanceof TouchList ? touches.length : 0;
}

/** The same middle of the view in an element of another size. */
function resized(transform: ZoomTransform, from: Size, to: Size): ZoomTransform {
  const { k, x, y } = transform;
  return zoomIdentity
    .translate((x * to.width) / from.width, (y * to.height) / from.height)
    .scale(k);
}
