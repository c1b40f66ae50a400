import { css, palettes, type Theme } from "../palette.ts";

/** Two more, for classes 8 and 9. */
const MORE = {
  light: [0x6f6a00, 0x5d6b7d],
  dark: [0xe9df45, 0xc3cddd],
  contrast: [0x5a5200, 0x4a545f],
} as const;

/** A colour for each of ten classes; each is told by its numeral too. */
export const tenColours = (theme: Theme): readonly string[] =>
  [...palettes[theme], ...MORE[theme]].map(css);
