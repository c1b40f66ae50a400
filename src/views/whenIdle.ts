import { useEffect, useState } from "react";

/** Milliseconds after which it is called, idle or not. */
const LATEST = 2000;

/** Calls back once the page is drawn and has nothing else to do; returns what calls it off. */
export function whenIdle(then: () => void): () => void {
  // WebKit has no idle callbacks.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(then, LATEST / 4);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(then, { timeout: LATEST });
  return () => cancelIdleCallback(call);
}

/** Whether that has come. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return idle;
}
