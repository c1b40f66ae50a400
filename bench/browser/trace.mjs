const TASK = "ThreadControllerImpl::RunTask";
const categories = ["toplevel", "blink.user_timing"];

/**
 * What a page's main thread did during `act`, on one clock in ms: its tasks with their CPU
 * time, which the machine's other work does not add to, and the page's own marks.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<void>} act
 */
export async function traced(browser, page, act) {
  await browser.startTracing(page, { categories });
  await page.evaluate((name) => performance.mark(name), HERE);
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const here = traceEvents.find(({ name }) => name === HERE);
  const own = traceEvents.filter(({ pid, tid }) => pid === here?.pid && tid === here?.tid);
  return {
    tasks: own
      .filter(({ name, ph }) => name === TASK && ph === "X")
      .map(({ ts, tdur = 0 }) => ({ at: ts / 1000, cpu: tdur / 1000 })),
    marks: own
      .filter(({ cat, name }) => cat === "blink.user_timing" && name.startsWith("bench-"))
      .map(({ ts, name }) => ({ at: ts / 1000, name })),
  };
}

/** Tells which thread is the page's. */
const HERE = "bench-here";
