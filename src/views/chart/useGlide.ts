import { useEffect, useRef, useState } from "react";
import { glideTime } from "../motion.ts";

interface Shown {
  readonly key: unknown;
  readonly values: readonly number[];
}

/**
 * Numbers that glide to their targets in the time of the --glide token (0 where motion is
 * reduced). They jump when `key` or their count changes.
 */
export function useGlide(target: readonly number[], key: unknown): readonly number[] {
  const [shown, setShown] = useState<Shown>({ key, values: target });
  const now = useRef(shown);
  const goal = target.join();
  const jumps = shown.key !== key || shown.values.length !== target.length;

  useEffect(() => {
    const values = goal === "" ? [] : goal.split(",").map(Number);
    const from = now.current;
    const show = (next: readonly number[]) => {
      now.current = { key, values: next };
      setShown(now.current);
    };
    const time = glideTime();
    if (from.key !== key || from.values.length !== values.length || time === 0) {
      show(values);
      return;
    }
    if (from.values.join() === goal) return;
    const begun = performance.now();
    let request = 0;
    const draw = (instant: number) => {
      const share = Math.min(1, Math.max(0, (instant - begun) / time));
      const eased = 1 - (1 - share) ** 3;
      show(values.map((value, i) => mix(from.values[i] ?? value, value, eased)));
      if (share < 1) request = requestAnimationFrame(draw);
    };
    request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [goal, key]);

  return jumps || glideTime() === 0 ? target : shown.values;
}

function mix(from: number, to: number, share: number): number {
  return share === 1 ? to : from + (to - from) * share;
}
