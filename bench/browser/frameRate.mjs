import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { summary } from "./stats.mjs";

const cases = [
  { size: 10_000, ratio: 2 },
  { size: 100_000, ratio: 1 },
];

/** Frames a second of the display's own clock while every frame recolours every point. */
export async function frameRate(browser, { page: site }, { quick }) {
  const figures = [];
  for (const { size, ratio } of cases)
    figures.push(await one(browser, site, size, ratio, quick ? 120 : 600));
  return figures;
}

async function one(browser, site, size, ratio, count) {
  const { frame, work } = await onPage(browser, { deviceScaleFactor: ratio }, async (page) => {
    await page.goto(site.url);
    return page.evaluate(([n, frames]) => window.bench.frameRate(n, frames), [size, count]);
  });
  const times = summary(frame);
  const mean = frame.reduce((sum, time) => sum + time, 0) / frame.length;
  return figure(`recolour each frame, N=${size}, pixel ratio ${ratio}`, "fps", 1000 / mean, {
    "frame p50 ms": times.p50,
    "frame p95 ms": times.p95,
    "work p50 ms": summary(work).p50,
    "work p95 ms": summary(work).p95,
    frames: frame.length,
    aim: 60,
  });
}
