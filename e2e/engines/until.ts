import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks. */
const BETWEEN = 50;

/**
 * The first value looked for that is there: neither null, false, NaN nor an error. Rejects with
 * the last error where that takes longer than `most` milliseconds.
 */
export async function until<T>(
  look: () => Promise<T | null | false>,
  what: string,
  most = 20_000,
): Promise<T> {
  const end = Date.now() + most;
  for (;;) {
    let fault: unknown = null;
    try {
      const found = await look();
      if (found !== null && found !== false && !Number.isNaN(found)) return found;
    } catch (error) {
      fault = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`, { cause: fault });
    await pause(BETWEEN);
  }
}
