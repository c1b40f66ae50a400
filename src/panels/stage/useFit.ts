import { type RefCallback, useCallback } from "react";

const SMALLER = 0.94;
const LEAST = 0.5;

/** Sets the text of an element as large as there is room for it; its own size does not change. */
export function useFit(): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const fill = (): void => {
      for (let share = 1; share >= LEAST; share *= SMALLER) {
        element.style.setProperty("--fit", String(share));
        if (element.scrollHeight <= element.clientHeight) return;
      }
    };
    fill();
    const words = new MutationObserver(fill);
    words.observe(element, { subtree: true, childList: true, characterData: true });
    const room = new ResizeObserver(fill);
    room.observe(element);
    return () => {
      words.disconnect();
      room.disconnect();
    };
  }, []);
}
