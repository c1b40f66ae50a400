import type { Browser, Page } from "@playwright/test";
import { BUDGET, firstLoad, sumOf } from "../../e2e/build/firstLoad.ts";
import { figure, median, quantile, short, table } from "../report.ts";
import { button, lectureSession, openSession, readout } from "./app.ts";
import { latencies, spyOnKeys } from "./latency.ts";

export interface AppBench {
  readonly browser: Browser;
  /** Address of the built app, and its folder. */
  readonly at: string;
  readonly folder: string;
  readonly quick: boolean;
}

const desktop = { viewport: { width: 1440, height: 900 } };

/** → pressed to the painted frame that shows its half-step, N = 1 000. Aim: p95 within a frame or two. */
export async function halfStepLatency({ browser, at, quick }: AppBench): Promise<void> {
  const page = await browser.newPage(desktop);
  await openSession(page, at, lectureSession(1000, 500));
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  await spyOnKeys(page, "Readouts");
  const times = await latencies(page, "ArrowRight", quick ? 20 : 100);
  await page.close();
  const [p50, p95] = [median(times), quantile(times, 0.95)];
  figure("half-step-to-paint", { points: 1000, p50, p95, presses: times.length });
  table("→ to painted half-step, N = 1000, ms", ["p50", "p95"], [[short(p50), short(p95)]]);
}

/** A key pressed to the next painted frame while the worker runs on a million points. Aim: < 100 ms. */
export async function inputLatency({ browser, at, quick }: AppBench): Promise<void> {
  const page = await browser.newPage(desktop);
  await openSession(page, at, lectureSession(1_000_000, 100_000, 5));
  await button(page, "Run to convergence").click();
  await button(page, "Cancel").waitFor();
  // What is measured is a run under way: its first passes, which compile, are left out.
  await page.waitForTimeout(1500);
  await spyOnKeys(page, null);
  const times = await latencies(page, "Shift", quick ? 20 : 60);
  const iteration = Number(await readout(page, "Iteration"));
  await button(page, "Cancel").click();
  await page.close();
  const [p50, p95, worst] = [median(times), quantile(times, 0.95), Math.max(...times)];
  figure("input-latency", { points: 1_000_000, p50, p95, worst, iteration, aim: 100 });
  const row = [p50, p95, worst].map(short);
  table("Key to painted frame while 1e6 points run, ms", ["p50", "p95", "worst"], [row]);
}

/** JavaScript heap of the page after a run, beyond that before it. Aim: < 50 MB for 10 000 frames. */
export async function heapOfFrames({ browser, at, quick }: AppBench): Promise<void> {
  const [points, frames] = [10_000, quick ? 1000 : 10_000];
  const page = await browser.newPage(desktop);
  await openSession(page, at, lectureSession(points, frames / 2, 3));
  // The collector is asked once what opening or running left behind has come to rest.
  await page.waitForTimeout(500);
  const before = await heap(page);
  await button(page, "Run to convergence").click();
  await page
    .getByRole("status")
    .filter({ hasText: /^Stopped/ })
    .waitFor({ timeout: 300_000 });
  // As before the run: no state on the page tells that its heap is at rest.
  await page.waitForTimeout(500);
  const grown = (await heap(page)) - before;
  const iteration = Number(await readout(page, "Iteration"));
  await page.close();
  figure("heap-of-frames", { points, frames: 2 * iteration, megabytes: grown, aim: 50 });
  table(
    "JavaScript heap of a run, N = 10 000",
    ["frames", "MB more than before"],
    [[String(2 * iteration), short(grown)]],
  );
}

/** Megabytes in use once what is not has been collected. */
async function heap(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await devtools.detach();
  return usedSize / 1e6;
}

/** What the page loads before anything is clicked, gzipped. */
export async function firstLoadFigure({ browser, at, folder }: AppBench): Promise<void> {
  const page = await browser.newPage(desktop);
  const files = await firstLoad(page, at, folder);
  await page.close();
  const total = sumOf(files);
  figure("first-load", { kilobytes: total, files, aim: BUDGET });
  table(
    "First load, gzip",
    ["file", "kB"],
    [...files.map(({ path, kilobytes }) => [path, short(kilobytes)]), ["all", short(total)]],
  );
}
