// Finds a Chromium for the browser tests: $CHROMIUM, an installed one, Playwright's own, or,
// where this may be done, the Debian package. Run as a program it prints the path.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that is there, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM ?? "", ...installed, ...ELSEWHERE, playwrights()];
  return candidates.find((path) => path !== "" && existsSync(path));
}

function playwrights() {
  try {
    return chromium.executablePath();
  } catch {
    return "";
  }
}

/** Tries what may bring a Chromium onto this machine; a try that fails is no error. */
function install() {
  const tries = [["npx", ["playwright", "install", "chromium"]]];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"))
    tries.unshift(["sh", ["-c", "apt-get update && apt-get install -y chromium"]]);
  for (const [command, words] of tries) {
    try {
      execFileSync(command, words, { stdio: ["ignore", "ignore", "ignore"], timeout: 600_000 });
    } catch {}
    const found = findChromium();
    if (found) return found;
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findChromium() ?? install();
  if (path) console.log(path);
  else {
    console.error(
      "The browser tests need a Chromium: install the package chromium, or run npx playwright install chromium.",
    );
    process.exit(1);
  }
}
