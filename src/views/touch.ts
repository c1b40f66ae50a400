import { useSyncExternalStore } from "react";

let touch: MediaQueryList | null = null;

const query = (): MediaQueryList => {
  touch ??= matchMedia("(hover: none) and (pointer: coarse)");
  return touch;
};

const listen = (changed: () => void): (() => void) => {
  const media = query();
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

/** Whether the page is worked by fingers, which have no Shift and do not hover. */
export const useTouch = (): boolean =>
  useSyncExternalStore(
    listen,
    () => query().matches,
    () => false,
  );
