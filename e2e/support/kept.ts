import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { watch } from "./watch.ts";

/** A page that tests of one worker use in turn, and what has been noted on it. */
export interface Kept {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** What a test may have changed of how a page is shown. */
type Look = Pick<BrowserContextOptions, "viewport" | "colorScheme">;

/** A page of a context of its own, in which all that must never happen is noted. */
export async function newKept(browser: Browser, home: string): Promise<Kept> {
  const context = await browser.newContext();
  const faults = await watch(context, home);
  // The icon is shown as a page of its own between tests, for which a browser asks for an icon.
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  return { context, faults, page: await context.newPage() };
}

/** Leaves nothing of the test before: as a browser that looks so, in which the page was never opened. */
export async function clean({ context, page, faults }: Kept, { viewport, colorScheme }: Look) {
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.clearPermissions();
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? null, forcedColors: null });
  // Of the same origin, and nothing of the app runs on it.
  await page.goto("./icon.svg");
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve) => {
        if (name) indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
  });
  faults.length = 0;
}
