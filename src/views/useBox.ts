import { type RefCallback, useCallback, useState } from "react";

/** The size of an element, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Measures an element as it changes size; null until it is there. */
export function useBox(): [RefCallback<HTMLElement>, Box | null] {
  const [box, setBox] = useState<Box | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setBox((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
