import { useSyncExternalStore } from "react";

/** The design tokens that code needs as numbers; colours as 0xAABBGGRR. */
export interface Tokens {
  readonly card: number;
  readonly grid: number;
  readonly axis: number;
  readonly point: number;
  /** Factor on the size of points and marks. */
  readonly mark: number;
  /** Radius of the ring at a mean, in pixels. */
  readonly ring: number;
  /** Milliseconds a glide takes; 0 where motion is to be reduced. */
  readonly glide: number;
  /** Height of the labels in pixels. */
  readonly label: number;
}

const RING = 7;
const calm = "(prefers-reduced-motion: reduce)";
let known: { readonly key: string; readonly tokens: Tokens } | null = null;

/** The tokens in force, read again when the theme, presenting or the wish for calm changes. */
export function useTokens(): Tokens {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  const motion = matchMedia(calm);
  motion.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    motion.removeEventListener("change", changed);
  };
}

function current(): Tokens {
  const root = document.documentElement;
  const { theme = "", present = "" } = root.dataset;
  const still = matchMedia(calm).matches;
  const key = [theme, present, still, root.style.cssText].join();
  if (known?.key !== key) known = { key, tokens: read(getComputedStyle(root), still) };
  return known.tokens;
}

function read(style: CSSStyleDeclaration, still: boolean): Tokens {
  const text = (name: string) => style.getPropertyValue(name).trim();
  const number = (name: string, otherwise: number) => Number.parseFloat(text(name)) || otherwise;
  const mark = number("--mark", 1);
  return {
    card: pixelOf(text("--card")),
    grid: pixelOf(text("--line-soft")),
    axis: pixelOf(text("--axis")),
    point: pixelOf(text("--point")),
    mark,
    ring: RING * mark,
    glide: still ? 0 : millisecondsOf(text("--glide")),
    label: number("--size", 0.9375) * (Number.parseFloat(style.fontSize) || 16),
  };
}

/** "#rrggbb" as an opaque canvas pixel. */
export function pixelOf(hex: string): number {
  const rgb = Number.parseInt(sixDigits(hex), 16) || 0;
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

function millisecondsOf(time: string): number {
  const value = Number.parseFloat(time) || 0;
  return time.endsWith("ms") ? value : 1000 * value;
}

/** A hexadecimal colour without its #; a minifier may have made #fff of #ffffff. */
function sixDigits(hex: string): string {
  const digits = hex.slice(1);
  return digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
}
