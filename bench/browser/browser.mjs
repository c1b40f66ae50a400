import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";

const usual = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A headless Chromium with software raster, as the end-to-end tests use it.
 * @param {readonly string[]} more further flags
 */
export function launch(more = []) {
  const executablePath = findChromium();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...sandbox, ...usual, ...more],
  });
}

/** Frames as fast as they can be made, so that a frame's own time shows. */
export const uncapped = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/**
 * A page in a context of its own, closed when `use` is done.
 * @template T
 * @param {import("@playwright/test").Browser} browser
 * @param {import("@playwright/test").BrowserContextOptions} options
 * @param {(page: import("@playwright/test").Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function onPage(browser, options, use) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
