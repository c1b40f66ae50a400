import type { Browser } from "@playwright/test";
import { type Effort, emFigure } from "../em/figure.ts";
import { inChromium } from "../em/inChromium.ts";
import { openChromium } from "./chromium.ts";
import { serve } from "./serve.ts";

const field = [
  { name: "ours", most: Number.POSITIVE_INFINITY },
  { name: "gaussian-mixture-model", most: Number.POSITIVE_INFINITY },
];

/** The EM figure in workers, each contender in a browser of its own. */
export async function emInChromium(pages: string, effort: Effort): Promise<void> {
  const { at, stop } = await serve(pages);
  const browsers: Browser[] = [];
  try {
    await emFigure("Chromium's worker", effort, field, async (name, size) => {
      const browser = await openChromium();
      browsers.push(browser);
      const page = await browser.newPage();
      await page.goto(`${at}blank.html`);
      const racer = await inChromium(page, name, size);
      return { ...racer, end: () => browser.close() };
    });
  } finally {
    for (const browser of browsers) await browser.close();
    stop();
  }
}
