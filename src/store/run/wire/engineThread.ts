let ahead: Worker | null = null;

const spawn = (): Worker =>
  new Worker(new URL("../../../engine/thread/worker.ts", import.meta.url), { type: "module" });

/** Starts the engine's thread before there is anything to ask of it. */
export function startAhead(): void {
  ahead = spawn();
}

/** A thread for the engine: the one started ahead, and when that was taken a new one. */
export function engineThread(): Worker {
  const thread = ahead ?? spawn();
  ahead = null;
  return thread;
}
