import { createStore, useStore } from "zustand";

/** What the reader of the page prefers; kept in this browser, never part of a session. */
export interface Settings {
  readonly theme: "system" | "light" | "dark";
  /** Whether single letters are keys (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

const KEY = "elbo-lab/settings";
const defaults: Settings = { theme: "system", letterKeys: true };

export const settings = createStore<Settings>()(() => stored());

export function useSettings<T>(selector: (state: Settings) => T): T {
  return useStore(settings, selector);
}

/** Storage that is blocked or full is no error: the setting then lasts as long as the page. */
export function setSettings(change: Partial<Settings>): void {
  settings.setState(change);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.getState()));
  } catch {}
}

function stored(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return defaults;
    const { theme, letterKeys } = { ...defaults, ...kept };
    const known = theme === "light" || theme === "dark" ? theme : "system";
    return { theme: known, letterKeys: letterKeys !== false };
  } catch {
    return defaults;
  }
}
