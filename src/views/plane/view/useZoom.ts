import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Size } from "../../labels/rect.ts";
import type { Box } from "./box.ts";
import { identity, panned, scaled, type Transform } from "./view.ts";
import type { Wheel } from "./wheel.ts";

/** The zoom in force and ways to change it; wheel and pinch change it on their own. */
export interface Zoom {
  readonly transform: Transform;
  /** Whether the view is to glide there: a hand moves it at once. */
  readonly glides: boolean;
  /** About a pixel of the element. */
  readonly by: (factor: number, about: readonly [number, number]) => void;
  /** By CSS pixels. */
  readonly pan: (dx: number, dy: number) => void;
}

/** Zooms the view in `frame`, back to where it was fitted whenever `box` is another: by a glide if it `refits`. */
export function useZoom(
  frame: RefObject<HTMLElement | null>,
  box: Box,
  size: Size,
  refits: boolean,
): Zoom {
  const [state, setState] = useState({ transform: identity, glides: false, box, size });
  const wheel = useRef<Wheel | null>(null);
  let { transform, glides } = state;
  if (state.box !== box || state.size !== size) {
    transform = state.box === box ? resized(transform, state.size, size) : identity;
    glides = state.size === size && refits;
    setState({ transform, glides, box, size });
  }

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const begin = async (): Promise<void> => {
      // The page is drawn without the gestures' code; a pinch needs it from its first touch on.
      const { attachWheel } = await import("./wheel.ts");
      if (ended.signal.aborted || wheel.current) return;
      wheel.current = attachWheel(element, (next) =>
        setState((last) => ({ ...last, transform: next, glides: false })),
      );
      setState((last) => ({ ...last }));
    };
    const ended = new AbortController();
    element.addEventListener("pointerover", begin, { once: true, signal: ended.signal });
    const callOff = whenIdle(begin);
    return () => {
      ended.abort();
      callOff();
      wheel.current?.stop();
      wheel.current = null;
    };
  }, [frame]);

  useLayoutEffect(() => wheel.current?.follow(transform));

  return useMemo(() => {
    const change = (glides: boolean, to: (from: Transform) => Transform) =>
      setState((last) => ({ ...last, transform: to(last.transform), glides }));
    return {
      transform,
      glides,
      by: (factor, about) => change(true, (from) => scaled(from, factor, about)),
      pan: (dx, dy) => change(false, (from) => panned(from, dx, dy)),
    };
  }, [transform, glides]);
}

/** The same middle of the view in an element of another size. */
function resized({ k, x, y }: Transform, from: Size, to: Size): Transform {
  return { k, x: (x * to.width) / from.width, y: (y * to.height) / from.height };
}

/** Milliseconds after which it is called, idle or not. */
const LATEST = 2000;

/** Calls back once the page is drawn and has nothing else to do; returns what calls it off. */
function whenIdle(then: () => void): () => void {
  // WebKit has no idle callbacks.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(then, LATEST / 4);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(then, { timeout: LATEST });
  return () => cancelIdleCallback(call);
}
