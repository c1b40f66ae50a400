import { useMeasured } from "../useMeasured.ts";

/** How large text is, in pixels. */
export interface Letters {
  /** Height of the font. */
  readonly font: number;
  /** What stands between letters beside what the font itself leaves, as readers may ask for. */
  readonly spacing: number;
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
