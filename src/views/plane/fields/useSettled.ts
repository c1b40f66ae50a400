import { useEffect, useState } from "react";

/** Milliseconds without a change after which a value has settled. */
const STILL = 160;

/** The last value that stood still for a moment; the first one at once. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), STILL);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
