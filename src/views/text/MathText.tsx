import styles from "./MathText.module.css";
import { type MathRun, mathRuns } from "./mathRuns.ts";

interface MathTextProps {
  /** Plain text; ₈ and ⁻⁷ are set as real sub- and superscripts, symbols in their own font. */
  readonly text: string;
}

/** How far each kind stands under the line, in letters of the line, and how large its letters are. */
const SHIFT = { plain: 0, symbol: 0, lower: 0.24, raised: -0.38 } as const;
const SIZE = { plain: 1, symbol: 1, lower: 0.78, raised: 0.78 } as const;

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

const ELEMENTS = { plain: "span", symbol: "span", lower: "sub", raised: "sup" } as const;
