/**
 * Component colours, found by a search for eight far apart in OKLab, to all cones and without one
 * kind of them, clear of the fixed colours of ℓ, the ELBO and the KL gap and at least 3:1 on the
 * plane, 4.5:1 in high contrast. Components are numbered too: nothing is told by colour alone.
 */
export const palettes = {
  light: [0x0a74cb, 0xc66900, 0xfd2e94, 0x0c3354, 0xc73efc, 0x760522, 0x4206ea, 0x770993],
  dark: [0x4ca5f6, 0xff8c64, 0xff17c0, 0x259485, 0x9f63ff, 0xb5ffa2, 0x69e4ff, 0xab7c02],
  contrast: [0x0064b8, 0xc24700, 0x982478, 0x68795a, 0x0000b2, 0x320b00, 0x4b006a, 0x000048],
} as const;

/** The plane itself: --card of `tokens.css`. */
export const papers = { light: 0xffffff, dark: 0x181b22, contrast: 0xffffff } as const;

export type Theme = keyof typeof palettes;

/** 0xRRGGBB as CSS. */
export function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
