import type { Page } from "@playwright/test";

interface Spy {
  readonly latencies: number[];
}

/**
 * From now on, for every key pressed the time from the event to the end of the frame that
 * answers it: the next one painted, or where `shown` names a group, the next one painted
 * after the text of that group has changed.
 */
export async function spyOnKeys(page: Page, shown: string | null): Promise<void> {
  await page.evaluate((name) => {
    const spy: Spy = { latencies: [] };
    Object.assign(window, { spy });
    const painted = (since: number) => {
      // A message posted in an animation frame is handled after that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => spy.latencies.push(performance.now() - since);
        port2.postMessage(null);
      });
    };
    const group = name && document.querySelector(`[role=group][aria-label="${name}"]`);
    const press = ({ timeStamp }: Event) => {
      if (!group) return painted(timeStamp);
      const watch = new MutationObserver(() => {
        watch.disconnect();
        painted(timeStamp);
      });
      watch.observe(group, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    };
    window.addEventListener("keydown", press, { capture: true });
  }, shown);
}

/** Presses a key `times` times, one after the other is answered; the times it took. */
export async function latencies(page: Page, key: string, times: number): Promise<number[]> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      (count) => (window as unknown as { spy: Spy }).spy.latencies.length >= count,
      i + 1,
      { timeout: 20_000 },
    );
    // A hand pauses between presses; without it each would meet the tail of the frame before.
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => (window as unknown as { spy: Spy }).spy.latencies);
}
