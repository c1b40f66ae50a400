/**
 * Follows the CPU time (ms) of a page's main thread, which the machine's other work does not
 * add to. Returns what tells it up to now.
 * @param {import("@playwright/test").Page} page
 */
export async function cpuOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const { value } = metrics.find(({ name }) => name === "TaskDuration") ?? { value: Number.NaN };
    return 1000 * value;
  };
}
