import { useMemo } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { pointStyle } from "../../store/lab/selectors.ts";
import { css, palettes, type Theme } from "../../views/palette.ts";
import { pixelOf } from "../../views/plane/useTokens.ts";

/** A colour for each point by its true label, as 0xAABBGGRR; null unless those are to be seen. */
export function useLabelColours(theme: Theme): Uint32Array | null {
  const labels = useLab((s) => (pointStyle(s) === "labels" ? s.dataset.labels : null));
  return useMemo(() => {
    const pixels = palettes[theme].map((colour) => pixelOf(css(colour)));
    return labels && Uint32Array.from(labels, (code) => pixels[code % pixels.length] ?? 0);
  }, [labels, theme]);
}
