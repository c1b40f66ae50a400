import { type RefObject, useEffect, useRef, useState } from "react";
import type { Underway } from "../../store/run/study.ts";

/**
 * What a worker answers to what is asked now; null before its first answer. One question is under way
 * at a time, and the newest is asked next.
 */
export function useNewest<Answer extends object>(
  underway: RefObject<Underway | null> | null,
  ask: ((worker: Underway) => Promise<Answer>) | null,
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const next = useRef<(() => Promise<Answer>) | null>(null);
  const busy = useRef<Underway | null>(null);
  useEffect(() => {
    const worker = underway?.current;
    if (!worker || !ask) return;
    next.current = () => ask(worker);
    // What an ended worker was asked is never answered.
    if (busy.current === worker) return;
    busy.current = worker;
    const serve = async (): Promise<void> => {
      while (next.current && busy.current === worker) {
        const asked = next.current;
        next.current = null;
        setAnswer(await asked());
      }
      if (busy.current === worker) busy.current = null;
    };
    serve();
  }, [underway, ask]);
  return answer;
}
