/**
 * Component colours, told apart with the common colour-vision deficiencies (Okabe & Ito,
 * moved clear of the fixed colours of ℓ, the ELBO and the KL gap) and at least 3:1 on the
 * plane. Components are numbered too: nothing is told by colour alone.
 */
export const palettes = {
  light: [0x0072b2, 0xd55e00, 0xb5388f, 0x3391d0, 0x7d8600, 0x6a3d9a, 0x8c4a2f, 0xd6457f],
  dark: [0x56b0ee, 0xff9350, 0xe68bca, 0x9bd6ff, 0xc6cf52, 0xb99aea, 0xd6a080, 0xff96ba],
} as const;

/** The plane itself: --card of `tokens.css`. */
export const papers = { light: 0xffffff, dark: 0x181b22 } as const;

export type Theme = keyof typeof palettes;

/** 0xRRGGBB as CSS. */
export function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
