import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { heapsOf } from "./heaps.mjs";
import { button, gapShown, iterationShown, openApp, openSession } from "./lab.mjs";

const N = 10_000;
const ITERATIONS = 5000;
const MB = 1e6;

/** What 10 000 frames at N = 10 000 add to the JS heaps of page and workers. */
export function memory(browser, { app: site }, { quick }) {
  const iterations = quick ? ITERATIONS / 10 : ITERATIONS;
  return onPage(browser, {}, async (page) => {
    const measure = await heapsOf(page);
    await openApp(page, site.url);
    await openSession(page, { n: N, stop: { tolerance: 0, maxIterations: iterations } });
    await page.waitForTimeout(2000);
    const before = await measure();
    const begun = performance.now();
    await button(page, "Run to convergence").click();
    await page
      .getByRole("status")
      .filter({ hasText: /^Stopped/ })
      .waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - begun) / 1000;
    await page.waitForTimeout(2000);
    const reached = await iterationShown(page);
    const after = await measure();
    const grown = (part) => (after.total[part] - before.total[part]) / MB;
    return [
      figure(`memory of ${2 * reached} frames at N=${N}, JS heap`, "MB", grown("used"), {
        aim: "< 50",
        "KL gap at the end": await gapShown(page),
        "page MB before": before.page.used / MB,
        "page MB after": after.page.used / MB,
        "workers MB before": before.workers.used / MB,
        "workers MB after": after.workers.used / MB,
        "workers reached": after.count,
        "array buffers grown MB": grown("buffers"),
        "data MB": (2 * 8 * N) / MB,
        "run s": seconds,
      }),
    ];
  });
}
