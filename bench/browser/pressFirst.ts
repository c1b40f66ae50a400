import type { Milestones } from "./firstStep.ts";

/**
 * Runs in the page before anything of its own: presses → until a press is taken, as the page does
 * that keeps it from the browser, and notes when what was there. It tells on the console, as asking
 * a page that is still loading would hold it up.
 */
export function pressFirst(): void {
  const milestones: { -readonly [name in keyof Milestones]?: number } = {};
  const tell = (): void => {
    const { paint, finished } = milestones;
    if (paint && finished) console.log(`milestones ${JSON.stringify(milestones)}`);
  };
  const paints = new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("first-contentful-paint"))
      milestones.paint = startTime;
    tell();
  });
  paints.observe({ type: "paint", buffered: true });
  const press = (): boolean => {
    const key = { key: "ArrowRight", code: "ArrowRight", bubbles: true, cancelable: true };
    return document.body?.dispatchEvent(new KeyboardEvent("keydown", key)) === false;
  };
  const elbo = (): string =>
    [...document.querySelectorAll("dt")]
      .find((term) => term.textContent === "ELBO")
      ?.nextElementSibling?.querySelector("data")?.value ?? "";
  const look = (): void => {
    if (milestones.possible === undefined) {
      if (press()) milestones.possible = performance.now();
    } else if (elbo() !== "") {
      watch.disconnect();
      clearInterval(again);
      // A message posted in an animation frame is handled after that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          milestones.finished = performance.now();
          tell();
        };
        port2.postMessage(null);
      });
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const again = setInterval(look, 10);
}
