/** The themes that can be chosen. */
const themes = ["light", "dark", "contrast"] as const;

/** What the reader of the page prefers; kept in this browser, never part of a session. */
export interface Settings {
  readonly theme: "system" | (typeof themes)[number];
  /** Whether single letters are keys (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

const KEY = "elbo-lab/settings";
const defaults: Settings = { theme: "system", letterKeys: true };

/** The settings kept, as far as they can be read. */
export function storedSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return defaults;
    const { theme, letterKeys } = { ...defaults, ...kept };
    return {
      theme: themes.find((each) => each === theme) ?? "system",
      letterKeys: letterKeys !== false,
    };
  } catch {
    return defaults;
  }
}

/** Storage that is blocked or full is no error: the settings then last as long as the page. */
export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {}
}
