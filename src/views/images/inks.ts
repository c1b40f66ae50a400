import type { Theme } from "../palette.ts";

/** The ink of the page as 0x00BBGGRR: --ink of `tokens.css`. */
export const inks: { readonly [T in Theme]: number } = {
  light: 0x1a1514,
  dark: 0xf7f3f1,
  contrast: 0x000000,
};
