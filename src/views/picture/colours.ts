import { palettes, type Theme } from "../palette.ts";

/** Colours that canvases have taken from the tokens as numbers. */
const TOKENS = ["--card", "--line-soft", "--axis", "--point", "--halo"] as const;

/** Colours of a picture: those of the screen as they are in another theme. */
export interface Colours {
  /** A CSS colour as the picture has it, in hexadecimal where it is opaque. */
  css(value: string): string;
  /** 0xAABBGGRR likewise. */
  pixel(value: number): number;
}

/** From the theme on the screen to the one that the page is set to by `under`. */
export function coloursBetween(screen: Theme, wanted: Theme): Colours {
  const known = new Map<string, string>();
  const context = document.createElement("canvas").getContext("2d");
  /** As canvases write it: "#rrggbb", or with its alpha "rgba(…)". */
  const plain = (value: string): string => {
    if (!context) return value;
    context.fillStyle = "#000";
    context.fillStyle = value;
    return String(context.fillStyle);
  };
  const tokens = (theme: Theme): string[] =>
    under(theme, () => {
      const style = getComputedStyle(document.documentElement);
      return TOKENS.map((name) => plain(style.getPropertyValue(name).trim()));
    });
  const hexes = (theme: Theme) => palettes[theme].map((colour) => plain(hexOf(colour)));
  const [from, to] = [screen, wanted].map((theme) => [...hexes(theme), ...tokens(theme)]);
  for (const [i, colour] of (from ?? []).entries()) known.set(colour, to?.[i] ?? colour);
  const css = (value: string): string => {
    const written = plain(value);
    return known.get(written) ?? written;
  };
  return {
    css: (value) => (value === "none" ? value : css(value)),
    pixel: (value) => pixelOf(css(hexOf(rgbOf(value)))),
  };
}

/** Does something while the page has another theme; nothing of it is painted. */
export function under<T>(theme: Theme, work: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = theme;
  try {
    return work();
  } finally {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  }
}

/** 0xRRGGBB as CSS. */
export const hexOf = (colour: number): string => `#${colour.toString(16).padStart(6, "0")}`;

/** 0xAABBGGRR as 0xRRGGBB. */
export const rgbOf = (pixel: number): number =>
  ((pixel & 255) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 255);

const pixelOf = (hex: string): number =>
  (0xff000000 | rgbOf(Number.parseInt(hex.slice(1), 16))) >>> 0;
