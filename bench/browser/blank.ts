/** Where a contender runs in a worker of its own; see `em/inChromium.ts`. */
declare global {
  interface Window {
    racer: Worker;
  }
}

window.racer = new Worker(new URL("../em/worker.ts", import.meta.url), { type: "module" });
