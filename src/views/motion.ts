let calm: MediaQueryList | null = null;
let token: number | null = null;

/**
 * Milliseconds a glide takes: the --glide token, or 0 where motion is to be reduced or the page
 * is not shown. The token is read once: asking for a style in the middle of a change is dear.
 */
export function glideTime(): number {
  calm ??= matchMedia("(prefers-reduced-motion: reduce)");
  if (document.hidden || calm.matches) return 0;
  token ??= tokenTime();
  return token;
}

function tokenTime(): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue("--glide").trim();
  const time = Number.parseFloat(text) || 0;
  return text.endsWith("ms") ? time : time * 1000;
}
