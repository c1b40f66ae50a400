import { type RefCallback, useCallback } from "react";

const SMALLER = 0.94;

/**
 * Sets the text of an element as large as there is room for it, down to a share `least`; its own
 * size does not change. What has no room at that either is set as large as `otherwise` says.
 */
export function useFit(least = 0.5, otherwise = least): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const set = (share: number) => element.style.setProperty("--fit", String(share));
      const fill = (): void => {
        for (let share = 1; share >= least; share *= SMALLER) {
          set(share);
          if (element.scrollHeight <= element.clientHeight) return;
        }
        set(otherwise);
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
    },
    [least, otherwise],
  );
}
