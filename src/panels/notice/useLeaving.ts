import { useEffect, useState } from "react";

/** Time (ms) in which a sentence is read and acted on, and what each letter of a long one takes. */
const STAYS = 8000;
const LETTER = 60;

/**
 * Calls `leave`, a stable function, after a while that begins anew whenever pointer and focus have
 * left what is to go; the longer its text, the longer the while. Returns what that needs to listen to.
 */
export function useLeaving(leave: () => void, text: string) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  const stays = Math.max(STAYS, LETTER * text.length);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(leave, stays);
    return () => clearTimeout(timer);
  }, [held, leave, stays]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
