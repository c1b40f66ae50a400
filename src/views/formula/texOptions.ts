/** How KaTeX sets a formula from a file: nothing in it is trusted, and it does not grow without end. */
export const texOptions = {
  throwOnError: false,
  strict: "ignore",
  maxExpand: 500,
  maxSize: 20,
} as const;

/** Fresh for each formula: KaTeX writes into them. */
export const texMacros = () => ({ "\\lit": "\\htmlData{lit=#1}{#2}", "\\L": "\\mathcal{L}" });
