import { type RefCallback, useCallback, useState } from "react";

/** How large text is, in pixels. */
export interface Letters {
  /** Height of the font. */
  readonly font: number;
  /** What stands between letters beside what the font itself leaves, as readers may ask for. */
  readonly spacing: number;
}

/** Until it is measured. */
export const USUAL: Letters = { font: 13, spacing: 0 };

/** Measures the text of an element with the class `letter`; null until it is there. */
export function useLetters(): [RefCallback<HTMLElement>, Letters | null] {
  const [letters, setLetters] = useState<Letters | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const font = element.getBoundingClientRect().height;
      const spacing = Number.parseFloat(getComputedStyle(element).letterSpacing) || 0;
      setLetters((old) =>
        old?.font === font && old.spacing === spacing ? old : { font, spacing },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, letters];
}
