import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type BrowserType, firefox, webkit } from "@playwright/test";
import { byPlaywright } from "./byPlaywright.ts";
import type { Driver } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";
import { launchWebKit } from "./webkit.ts";

/** Starts an engine; what it keeps is in a folder of its own. */
export type Launch = (folder: string) => Promise<Driver>;

const FIREFOX = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** How each engine besides Chromium is started here: Playwright's own where it is, else the system's; null where there is none. */
export const engines: Readonly<Record<"Firefox" | "WebKit", Launch | null>> = {
  Firefox: playwrights(firefox) ?? by(launchFirefox, inPath("firefox-esr", "firefox", ...FIREFOX)),
  WebKit:
    playwrights(webkit) ?? (inPath("Xvfb") ? by(launchWebKit, inPath("WebKitWebDriver")) : null),
};

/** The names of those that are missing. */
export const missing = Object.entries(engines).flatMap(([name, launch]) => (launch ? [] : [name]));

/** What brings them, as CONTRIBUTING says. */
export const REMEDY =
  "npx playwright install firefox webkit, or on Debian apt-get install firefox-esr webkit2gtk-driver xvfb";

function inPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => (/[\\/]/.test(name) ? name : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

function by(
  launch: (path: string, folder: string) => Promise<Driver>,
  path: string | undefined,
): Launch | null {
  return path ? (folder) => launch(path, folder) : null;
}

function playwrights(type: BrowserType): Launch | null {
  if (!existsSync(type.executablePath())) return null;
  return async () => {
    const browser = await type.launch();
    const driver = await byPlaywright(browser);
    return { ...driver, quit: () => browser.close() };
  };
}
