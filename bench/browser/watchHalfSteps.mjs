/**
 * Runs in the page before anything of its own. For each → it notes when the key was pressed,
 * when the first frame with changed readouts was painted, and when the first with changed
 * points was, all in ms of the page's clock; and leaves marks of the same for a trace.
 */
export function watchHalfSteps() {
  const samples = [];
  let changed = 0;
  /** Resolves when the last key has shown and nothing has changed for `duration` ms. */
  const rest = async (duration) => {
    while (current?.readouts === null || performance.now() - changed < duration)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  window.halfSteps = { samples, rest };
  let current = null;
  let inFrame = false;
  let shown = 0;

  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      inFrame = true;
      callback(time);
      // After the microtasks of this callback, mutation observers among them.
      queueMicrotask(() => queueMicrotask(() => (inFrame = false)));
    });

  /** Calls back when the frame that shows what was just changed has been painted. */
  const painted = (callback) => {
    const afterPaint = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => callback(performance.now());
      port2.postMessage(null);
    };
    if (inFrame) afterPaint();
    else request(afterPaint);
  };

  const note = (what) => {
    const sample = current;
    if (!sample || sample.noted.has(what)) return;
    sample.noted.add(what);
    painted((time) => {
      sample[what] = time;
      performance.mark(`bench-painted-${what}`);
    });
  };

  addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      current = null;
      changed = performance.now();
      if (key !== "ArrowRight") return;
      current = { at: timeStamp, readouts: null, colours: null, noted: new Set() };
      samples.push(current);
      performance.mark("bench-key");
    },
    true,
  );

  new MutationObserver((records) => {
    changed = performance.now();
    if (records.some(isReadout)) note("readouts");
  }).observe(document, { subtree: true, childList: true, attributes: true });

  const isReadout = ({ target, attributeName }) =>
    attributeName === "value" && target.closest('[aria-label="Readouts"]') !== null;

  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (image, ...place) {
    put.call(this, image, ...place);
    changed = performance.now();
    const pixels = new Uint32Array(image.data.buffer);
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 61) sum = (Math.imul(sum, 31) + pixels[i]) | 0;
    if (sum !== shown) note("colours");
    shown = sum;
  };
}
