/**
 * Runs in the page before anything of its own. Notes for every input event the time (ms) from
 * the event to the end of the frame that answers it, every long task, and how long after a
 * click the status line says that the run stopped.
 */
export function watchInput() {
  const input = {
    samples: [],
    tasks: [],
    stoppedAfter: null,
    reset() {
      input.samples = [];
    },
    heedTasks(heed) {
      heeding = heed;
    },
    expectStopped() {
      input.stoppedAfter = null;
      clicked = null;
      addEventListener("pointerdown", ({ timeStamp }) => (clicked = timeStamp), {
        capture: true,
        once: true,
      });
    },
  };
  window.input = input;
  let heeding = false;
  let clicked = null;

  /** Calls back when the next frame has been painted. */
  const painted = (callback) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => callback(performance.now());
      port2.postMessage(null);
    });

  for (const type of ["keydown", "pointerdown", "pointermove", "wheel"])
    addEventListener(
      type,
      ({ timeStamp }) => painted((now) => input.samples.push(now - timeStamp)),
      { capture: true, passive: true },
    );

  new PerformanceObserver((list) => {
    if (heeding) input.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });

  new MutationObserver(() => {
    const status = document.querySelector("[role=status]");
    if (clicked === null || !status?.textContent.startsWith("Stopped")) return;
    const from = clicked;
    clicked = null;
    painted((now) => {
      input.stoppedAfter = now - from;
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
