import { useSyncExternalStore } from "react";
import { settings } from "../store/lab/settings.ts";
import type { Theme } from "../views/palette.ts";
import { isPrinting, onPrinting } from "./printing.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");

/** The theme in force: on paper light; the one chosen, unless the system sets colours; else the system's. */
export function themeNow(): Theme {
  if (isPrinting()) return "light";
  const { theme } = settings.getState();
  if (theme !== "system" && !forced.matches) return theme;
  return dark.matches ? "dark" : "light";
}

/** Calls back when the theme may have changed. Returns what ends it. */
export function onTheme(callback: () => void): () => void {
  for (const query of [dark, forced]) query.addEventListener("change", callback);
  const unsubscribe = settings.subscribe(callback);
  const unheed = onPrinting(callback);
  return () => {
    unheed();
    for (const query of [dark, forced]) query.removeEventListener("change", callback);
    unsubscribe();
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(onTheme, themeNow);
}
