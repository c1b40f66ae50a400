import { useSyncExternalStore } from "react";
import { settings } from "../store/lab/settings.ts";
import type { Theme } from "../views/palette.ts";
import { isPrinting, onPrinting } from "./printing.ts";
import { onSystemTheme, themeFor } from "./systemTheme.ts";

/** The theme in force: on paper light, else the one chosen or the system's. */
export const themeNow = (): Theme => (isPrinting() ? "light" : themeFor(settings.getState().theme));

/** Calls back when the theme may have changed. Returns what ends it. */
export function onTheme(callback: () => void): () => void {
  const ends = [onSystemTheme(callback), settings.subscribe(callback), onPrinting(callback)];
  return () => {
    for (const end of ends) end();
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(onTheme, themeNow);
}
