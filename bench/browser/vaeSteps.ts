import { figure, median, quantile, short, table } from "../report.ts";
import { openChromium } from "./chromium.ts";
import { serve } from "./serve.ts";
import type {} from "./vae.ts";

/** Steps that the engine warms up in. */
const WARM = 20;

/** A step of encoder and decoder on a minibatch of the digits, in Chromium's worker. */
export async function vaeSteps(pages: string, quick: boolean): Promise<void> {
  const { at, stop } = await serve(pages);
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${at}vae.html`);
    const times = await page.evaluate((steps) => window.climb(steps), quick ? 80 : 320);
    const warm = times.slice(WARM);
    const told = { median: median(warm), p95: quantile(warm, 0.95), least: Math.min(...warm) };
    figure("vae-step", { images: 1000, batch: 100, hidden: 64, aim: 25, ...told });
    const head = ["batch", "median", "p95", "least"];
    const row = ["100", ...[told.median, told.p95, told.least].map(short)];
    table("A step of a VAE on a minibatch of the digits, ms", head, [row]);
  } finally {
    await browser.close();
    stop();
  }
}
