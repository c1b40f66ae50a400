import { useMemo } from "react";
import { useTheme } from "../../panels/theme.ts";
import { css, palettes } from "../../views/palette.ts";

const NAMES = ["one", "two", "three", "four"] as const;

/** The colours of components for what is drawn, and darker, for words: as `var(--one)`, `var(--one-ink)`. */
export function useColours(): Record<string, string> {
  const palette = palettes[useTheme()];
  return useMemo(
    () =>
      Object.fromEntries(
        NAMES.flatMap((name, i) => {
          const colour = css(palette[i] ?? 0);
          return [
            [`--${name}`, colour],
            [`--${name}-ink`, `color-mix(in oklab, ${colour} 72%, var(--ink))`],
          ];
        }),
      ),
    [palette],
  );
}
