import { useEffect, useState } from "react";
import type { Mark } from "../../models/picture.ts";
import { between, ease } from "./glide.ts";

interface Glide {
  readonly from: readonly Mark[];
  readonly to: readonly Mark[];
  readonly duration: number;
  /** 0 to 1 in time. */
  readonly share: number;
}

/** `marks`, reached by a glide of `duration` ms; an interrupted glide jumps to its end first. */
export function useGlide(marks: readonly Mark[], duration: number): readonly Mark[] {
  const [glide, setGlide] = useState<Glide>({ from: marks, to: marks, duration, share: 1 });
  let now = glide;
  if (glide.to !== marks) {
    now = { from: glide.to, to: marks, duration, share: duration > 0 ? 0 : 1 };
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
  return between(from, to, ease(now.share));
}
