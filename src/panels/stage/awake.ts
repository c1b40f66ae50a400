/** Keeps the screen from going dark while the page is in sight. Returns what ends it. */
export function stayAwake(): () => void {
  const ended = new AbortController();
  let lock: WakeLockSentinel | null = null;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    // A system that is low on power refuses; the page then goes dark as any other.
    const held = await navigator.wakeLock.request("screen").catch(() => null);
    if (ended.signal.aborted) held?.release();
    else lock = held;
  };
  // The lock is lost whenever the page goes out of sight, as in sleep.
  document.addEventListener("visibilitychange", ask, { signal: ended.signal });
  ask();
  return () => {
    ended.abort();
    lock?.release();
  };
}
