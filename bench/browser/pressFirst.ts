import type { Milestones } from "./firstStep.ts";

declare global {
  interface Window {
    milestones?: Partial<Milestones>;
  }
}

/** Runs in the page before anything of its own: presses → as soon as the E-step can be asked for, and notes when what was there. */
export function pressFirst(): void {
  const milestones: { -readonly [name in keyof Milestones]?: number } = {};
  const paints = new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("first-contentful-paint"))
      milestones.paint = startTime;
  });
  paints.observe({ type: "paint", buffered: true });
  window.milestones = milestones;
  const step = (): boolean =>
    [...document.querySelectorAll("button")].some(
      (button) =>
        button.textContent === "E-step" &&
        button.ariaDisabled !== "true" &&
        !button.disabled &&
        !button.closest("[inert]"),
    );
  const elbo = (): string =>
    [...document.querySelectorAll("dt")]
      .find((term) => term.textContent === "ELBO")
      ?.nextElementSibling?.querySelector("data")?.value ?? "";
  const look = (): void => {
    if (milestones.possible === undefined) {
      if (!step()) return;
      milestones.possible = performance.now();
      const press = { key: "ArrowRight", code: "ArrowRight", bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent("keydown", press));
    } else if (elbo() !== "") {
      watch.disconnect();
      // A message posted in an animation frame is handled after that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          milestones.finished = performance.now();
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
}
