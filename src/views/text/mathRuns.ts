/** A stretch of text that is set in one way. */
export interface MathRun {
  /** Where it starts in the text. */
  readonly start: number;
  readonly text: string;
  readonly kind: "plain" | "symbol" | "lower" | "raised";
}

const LOWER = "₀₁₂₃₄₅₆₇₈₉";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const SYMBOLS = "ℓθ𝓛";
const RUNS = new RegExp(
  `([${LOWER}]+)|([${RAISED}]+)|([${SYMBOLS}]+)|[^${LOWER}${RAISED}${SYMBOLS}]+`,
  "gu",
);

/** Cuts words from their symbols and from the digits to lower or to raise. */
export function mathRuns(text: string): readonly MathRun[] {
  return Array.from(text.matchAll(RUNS), ({ 0: all, 1: lower, 2: raised, 3: symbol, index }) => {
    if (lower) return { start: index, kind: "lower", text: levelled(lower, LOWER) };
    if (raised) return { start: index, kind: "raised", text: levelled(raised, RAISED) };
    return { start: index, kind: symbol ? "symbol" : "plain", text: all };
  });
}

function levelled(text: string, digits: string): string {
  return [...text].map((digit) => "0123456789−"[digits.indexOf(digit)]).join("");
}
