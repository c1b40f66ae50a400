import { easeCubicOut } from "d3-ease";
import { useEffect, useState } from "react";

let calm: MediaQueryList | null = null;
let token: number | null = null;
let still = false;

/** Whether nothing glides for now, as while a film is made of what is drawn. */
export function keepStill(on: boolean): void {
  still = on;
}

/**
 * Milliseconds a glide takes: the --glide token, or 0 where motion is to be reduced or the page
 * is not shown. The token is read once: asking for a style in the middle of a change is dear.
 */
export function glideTime(): number {
  calm ??= matchMedia("(prefers-reduced-motion: reduce)");
  if (still || document.hidden || calm.matches) return 0;
  token ??= tokenTime();
  return token;
}

function tokenTime(): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue("--glide").trim();
  const time = Number.parseFloat(text) || 0;
  return text.endsWith("ms") ? time : time * 1000;
}

/** What lies a share of the way from one to another; null where there is no way. */
export type Between<T> = (from: T, to: T, share: number) => T | null;

interface Glide<T> {
  readonly from: T;
  readonly to: T;
  readonly duration: number;
  /** 0 to 1 in time. */
  readonly share: number;
}

interface GlideOptions {
  /** Milliseconds. */
  readonly duration: number;
  /** Whether an interrupted glide goes on from where it is; else from its end, where it should be. */
  readonly resumes?: boolean;
}

/** `target`, reached by a glide, quick at first and slow at last. Another object is another target. */
export function useGlide<T>(
  target: T,
  between: Between<T>,
  { duration, resumes = false }: GlideOptions,
): T {
  const [glide, setGlide] = useState<Glide<T>>({ from: target, to: target, duration, share: 1 });
  const shownOf = ({ from, to, share }: Glide<T>): T =>
    share < 1 ? (between(from, to, easeCubicOut(share)) ?? to) : to;
  let now = glide;
  if (glide.to !== target) {
    const from = resumes ? shownOf(glide) : glide.to;
    const moves = duration > 0 && between(from, target, 0) !== null;
    now = { from, to: target, duration, share: moves ? 0 : 1 };
    setGlide(now);
  }
  const { from, to, duration: span, share: done } = now;
  const moves = done < 1;
  useEffect(() => {
    if (!moves || from === to) return;
    let start: number | null = null;
    let request = requestAnimationFrame(function step(time) {
      start ??= time;
      const share = Math.min(1, (time - start) / span);
      setGlide((last) => (last.to === to ? { ...last, share } : last));
      if (share < 1) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [from, to, span, moves]);
  return shownOf(now);
}
