import { useEffect, useState } from "react";
import { ease } from "./marks/glide.ts";

interface Glide<T> {
  readonly from: T;
  readonly to: T;
  readonly duration: number;
  /** 0 to 1 in time. */
  readonly share: number;
}

/**
 * `target`, reached by a glide of `duration` ms; an interrupted glide jumps to its end first.
 * `between` is what lies a share of the way from one to another.
 */
export function useGlide<T>(
  target: T,
  duration: number,
  between: (from: T, to: T, share: number) => T,
): T {
  const [glide, setGlide] = useState<Glide<T>>({ from: target, to: target, duration, share: 1 });
  let now = glide;
  if (glide.to !== target) {
    now = { from: glide.to, to: target, duration, share: duration > 0 ? 0 : 1 };
    setGlide(now);
  }
  const { from, to, duration: span } = now;
  useEffect(() => {
    if (from === to || span === 0) return;
    let start: number | null = null;
    let request = requestAnimationFrame(function step(time) {
      start ??= time;
      const share = Math.min(1, (time - start) / span);
      setGlide((last) => (last.to === to ? { ...last, share } : last));
      if (share < 1) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [from, to, span]);
  return now.share < 1 ? between(from, to, ease(now.share)) : to;
}
