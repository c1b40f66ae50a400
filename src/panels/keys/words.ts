/** What is shown of each key of the page, and what it does, by the first of its names. */
export const words: Readonly<Record<string, readonly [shown: string, does: string]>> = {
  ArrowRight: ["→ or PageDown", "next half-step; in a lesson PageDown goes on through it"],
  "Shift+ArrowRight": ["Shift →", "a whole iteration"],
  ArrowLeft: ["← or PageUp", "step back; in a lesson PageUp goes back through it"],
  Home: ["Home", "to the start"],
  " ": ["Space", "play or pause"],
  e: ["e", "E-step"],
  m: ["m", "M-step"],
  p: ["p", "play or pause"],
  c: ["c", "run to convergence, or cancel"],
  r: ["r", "restart"],
  f: ["f", "present"],
  q: ["q", "QR code of the link"],
  "1": ["1 to 8", "a component: its handles, or where the brush goes"],
  Escape: ["Escape", "dismiss a message; then give up placing a start, or put the brush away"],
  "?": ["?", "all keys"],
};
