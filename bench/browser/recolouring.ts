import { figure, median, ratios, short, table } from "../report.ts";
import { openChromium } from "./chromium.ts";
import type {} from "./recolour.ts";
import { serve } from "./serve.ts";

const UNCAPPED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const POINTS = 10_000;

/** Recolouring every point in every frame: the app's canvas against circles managed by D3. */
export async function recolouring(pages: string, quick: boolean): Promise<void> {
  const { at, stop } = await serve(pages);
  const browser = await openChromium(...UNCAPPED);
  const [rounds, frames] = quick ? [3, 20] : [7, 40];
  try {
    const page = await browser.newPage({ viewport: { width: 1840, height: 720 } });
    await page.goto(`${at}recolour.html`);
    const times = { app: [] as number[], d3: [] as number[] };
    for (const kind of ["app", "d3"] as const)
      await page.evaluate(([k, n]) => window.draw(k, n), [kind, POINTS] as const);
    for (let round = -1; round < rounds; round++)
      for (const kind of ["app", "d3"] as const) {
        const each = await page.evaluate(([k, n]) => window.recolour(k, n), [
          kind,
          frames,
        ] as const);
        if (round >= 0) times[kind].push(median(each));
      }
    const ratio = ratios(times.d3, times.app);
    figure("recolour", { points: POINTS, app: median(times.app), d3: median(times.d3), ratio });
    table(
      `Recolouring ${POINTS} points, ms a frame`,
      ["app", "D3 circles", "ratio (min–max)"],
      [
        [
          short(median(times.app)),
          short(median(times.d3)),
          `${short(ratio.median)} (${short(ratio.min)}–${short(ratio.max)})`,
        ],
      ],
    );
  } finally {
    await browser.close();
    stop();
  }
}

/** Frames a second, as the screen allows, while every point is recoloured in every frame. */
export async function framesPerSecond(pages: string, quick: boolean): Promise<void> {
  const { at, stop } = await serve(pages);
  const rows: string[][] = [];
  try {
    for (const [points, ratio] of [
      [10_000, 2],
      [100_000, 1],
    ] as const) {
      const browser = await openChromium();
      const page = await browser.newPage({
        viewport: { width: 920, height: 720 },
        deviceScaleFactor: ratio,
      });
      await page.goto(`${at}recolour.html`);
      await page.evaluate((n) => window.draw("app", n), points);
      await page.evaluate(() => window.recolour("app", 30));
      const frames = quick ? 60 : 240;
      const times = await page.evaluate((n) => window.recolour("app", n), frames);
      await browser.close();
      const fps = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
      const late = times.filter((time) => time > 25).length / times.length;
      figure("fps", { points, devicePixelRatio: ratio, fps, late });
      rows.push([String(points), String(ratio), short(fps), `${short(100 * late)} %`]);
    }
  } finally {
    stop();
  }
  const head = ["points", "DPR", "frames a second", "frames over 25 ms"];
  table("Every point recoloured in every frame", head, rows);
}
