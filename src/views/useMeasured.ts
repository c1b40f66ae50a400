import { type RefCallback, useCallback, useState } from "react";
import type { Size } from "./labels/rect.ts";

/** What is measured of an element as it changes size; null until it is there. `read` stays the same. */
export function useMeasured<T extends object>(
  read: (element: HTMLElement) => T,
): [RefCallback<HTMLElement>, T | null] {
  const [measured, setMeasured] = useState<T | null>(null);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const measure = () => {
        const next = read(element);
        setMeasured((last) => (last && sameValues(last, next) ? last : next));
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [read],
  );
  return [ref, measured];
}

function sameValues<T extends object>(a: T, b: T): boolean {
  const others: readonly unknown[] = Object.values(b);
  return Object.values(a).every((value, i) => value === others[i]);
}

/** The size of an element, in pixels. */
export const useBox = () => useMeasured(sizeOfBox);

function sizeOfBox(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}
