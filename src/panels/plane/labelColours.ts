import { useMemo } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { pointStyle } from "../../store/lab/selectors.ts";
import { palettes, type Theme } from "../../views/palette.ts";

/** A colour for each point by its true label, as 0xAABBGGRR; null unless those are to be seen. */
export function useLabelColours(theme: Theme): Uint32Array | null {
  const labels = useLab((s) => (pointStyle(s) === "labels" ? s.dataset.labels : null));
  return useMemo(() => {
    const palette = palettes[theme];
    return (
      labels && Uint32Array.from(labels, (code) => pixelOf(palette[code % palette.length] ?? 0))
    );
  }, [labels, theme]);
}

/** 0xRRGGBB as an opaque pixel. */
const pixelOf = (colour: number): number =>
  (0xff000000 | ((colour & 255) << 16) | (colour & 0xff00) | (colour >> 16)) >>> 0;
