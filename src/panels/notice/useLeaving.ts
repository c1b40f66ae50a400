import { useEffect, useState } from "react";

/** Time (ms) in which a sentence is read and acted on. */
const STAYS = 8000;

/**
 * Calls `leave`, a stable function, after a while that begins anew whenever pointer and focus have
 * left what is to go. Returns what that needs to listen to.
 */
export function useLeaving(leave: () => void) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(leave, STAYS);
    return () => clearTimeout(timer);
  }, [held, leave]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
