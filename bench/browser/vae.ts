declare global {
  interface Window {
    /** Milliseconds of each of so many steps in a worker. */
    climb(steps: number): Promise<number[]>;
  }
}

const worker = new Worker(new URL("../vae/worker.ts", import.meta.url), { type: "module" });

window.climb = (steps) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(steps);
  });

export {};
