import type { Settings } from "../store/lab/storedSettings.ts";
import type { Theme } from "../views/palette.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");

/** The theme where `theme` is what was chosen: that, unless the system sets colours; else the system's. */
export function themeFor(theme: Settings["theme"]): Theme {
  if (theme !== "system" && !forced.matches) return theme;
  return dark.matches ? "dark" : "light";
}

/** Calls back when the system's part in it changes. Returns what ends it. */
export function onSystemTheme(callback: () => void): () => void {
  for (const query of [dark, forced]) query.addEventListener("change", callback);
  return () => {
    for (const query of [dark, forced]) query.removeEventListener("change", callback);
  };
}
