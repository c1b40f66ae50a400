import { select } from "d3-selection";
import { type D3ZoomEvent, ZoomTransform, zoom } from "d3-zoom";
import { LIMITS, type Transform } from "./view.ts";

/** Wheel and pinch on an element. */
export interface Wheel {
  /** Where the next gesture goes on from. */
  follow(transform: Transform): void;
  stop(): void;
}

/** d3-zoom for the wheel and for two fingers; one finger and the mouse's buttons belong to the tools. */
export function attachWheel(element: HTMLElement, zoomed: (transform: Transform) => void): Wheel {
  const [least, most] = LIMITS;
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([least, most])
    .filter((event: Event) =>
      event instanceof WheelEvent ? true : "touches" in event && fingers(event) > 1,
    )
    .on("zoom", ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) =>
      zoomed({ k, x, y }),
    );
  const surface = select<HTMLElement, unknown>(element);
  surface.call(behaviour).on("dblclick.zoom", null);
  return {
    follow: ({ k, x, y }) => void surface.property("__zoom", new ZoomTransform(k, x, y)),
    stop: () => void surface.on(".zoom", null),
  };
}

function fingers({ touches }: { readonly touches: unknown }): number {
  return touches instanceof TouchList ? touches.length : 0;
}
