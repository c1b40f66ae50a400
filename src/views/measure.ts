import { type RefCallback, type RefObject, useCallback, useLayoutEffect, useState } from "react";
import type { Letters, Size } from "./labels/rect.ts";

/** What is measured of an element as it changes size; null until it is there. `read` stays the same. */
function useMeasured<T extends object>(
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

/** The size of an element's content, kept up with; null before it is known or while it has none. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target;
      if (width === 0 || height === 0) return;
      setSize((last) =>
        last?.width === width && last.height === height ? last : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Until it is measured. */
export const USUAL: Letters = { font: 13, spacing: 0 };

/** Measures the text of an element with the class `letter`. */
export const useLetters = () => useMeasured(lettersIn);

function lettersIn(element: HTMLElement): Letters {
  const font = element.getBoundingClientRect().height;
  const spacing = Number.parseFloat(getComputedStyle(element).letterSpacing) || 0;
  return { font, spacing };
}
