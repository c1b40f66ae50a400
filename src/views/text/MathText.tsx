import styles from "./MathText.module.css";

interface MathTextProps {
  /** Plain text; ₈ and ⁻⁷ are set as real sub- and superscripts, symbols in their own font. */
  readonly text: string;
}

/** How far each kind stands under the line, in letters of the line, and how large its letters are. */
const SHIFT = { plain: 0, whole: 0, symbol: 0, lower: 0.24, raised: -0.38 } as const;
const SIZE = { plain: 1, whole: 1, symbol: 1, lower: 0.78, raised: 0.78 } as const;

/** Text with symbols, for inside an SVG `text`. */
export function SvgMath({ text }: MathTextProps) {
  return mathRuns(text).map((run, i, all) => (
    <tspan
      key={run.start}
      dy={shift(all[i - 1], run)}
      fontSize={`${SIZE[run.kind]}em`}
      className={styles[run.kind]}
    >
      {run.text}
    </tspan>
  ));
}

/** None rather than 0, which would undo the shift of the whole text. */
function shift(before: MathRun | undefined, { kind }: MathRun): string | undefined {
  const by = SHIFT[kind] - SHIFT[before?.kind ?? "plain"];
  return by === 0 ? undefined : `${by / SIZE[kind]}em`;
}

/** Text with symbols, for HTML; a translator leaves those as they are. */
export function HtmlMath({ text }: MathTextProps) {
  return mathRuns(text).map(({ start, kind, text: part }) => {
    const Element = ELEMENTS[kind];
    return (
      <Element key={start} className={styles[kind]} translate={kind === "plain" ? undefined : "no"}>
        {part}
      </Element>
    );
  });
}

const ELEMENTS = {
  plain: "span",
  whole: "span",
  symbol: "span",
  lower: "sub",
  raised: "sup",
} as const;

/** Text as it is read out, its digits left as they are; only the words that stay whole at the end of a line do. */
export function WholeWords({ text }: MathTextProps) {
  return text.split(new RegExp(`(${WHOLE})`)).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone.
    <span key={i} className={i % 2 === 1 ? styles.whole : undefined}>
      {part}
    </span>
  ));
}

/** A stretch of text that is set in one way. */
interface MathRun {
  /** Where it starts in the text. */
  readonly start: number;
  readonly text: string;
  readonly kind: "plain" | "whole" | "symbol" | "lower" | "raised";
}

const LOWER = "₀₁₂₃₄₅₆₇₈₉";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const SYMBOLS = "ℓθ𝓛";
/** Words that stay whole at the end of a line: "E-step". */
const WHOLE = "\\b[A-Z]-[a-z]+";
const RUNS = new RegExp(
  `([${LOWER}]+)|([${RAISED}]+)|([${SYMBOLS}]+)|(${WHOLE})|(?:(?!${WHOLE})[^${LOWER}${RAISED}${SYMBOLS}])+`,
  "gu",
);

/** Cuts words from their symbols, from the digits to lower or to raise and from those that stay whole. */
export function mathRuns(text: string): readonly MathRun[] {
  return Array.from(
    text.matchAll(RUNS),
    ({ 0: all, 1: lower, 2: raised, 3: symbol, 4: whole, index }) => {
      if (lower) return { start: index, kind: "lower", text: levelled(lower, LOWER) };
      if (raised) return { start: index, kind: "raised", text: levelled(raised, RAISED) };
      const kind = symbol ? "symbol" : whole ? "whole" : "plain";
      return { start: index, kind, text: all };
    },
  );
}

function levelled(text: string, digits: string): string {
  return [...text].map((digit) => "0123456789−"[digits.indexOf(digit)]).join("");
}
