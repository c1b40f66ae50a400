import type { Field, FieldGroup } from "../../models/contract/picture.ts";

/** Digits of a number that is set; the comments have all of them. */
const DIGITS = 5;

/** θ as LaTeX for amsmath: what has one heading on one line, rounded, and every digit in the comments. */
export function toLatex(groups: readonly FieldGroup[], title: string): string {
  const headings = [...new Set(groups.map(({ heading }) => heading))];
  const lines = headings.map((one) =>
    groups
      .filter(({ heading }) => heading === one)
      .map(({ symbol, rows }) => `${inLatex(symbol)} &= ${setOf(rows)}`)
      .join(", &\n  "),
  );
  const exact = groups
    .flatMap(({ rows }) => rows.flat())
    .map(({ id, value }) => `% ${id} = ${value}`);
  return `% ${title}.
% For the preamble: \\usepackage{amsmath}
\\begin{align*}
  ${lines.join(" \\\\\n  ")}
\\end{align*}
${exact.join("\n")}
`;
}

/** A number, a column for a vector, or a matrix. */
function setOf(rows: FieldGroup["rows"]): string {
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) return first.map(rounded).join("");
  const lines = rows.length === 1 ? first.map((field) => [field]) : rows;
  const body = lines.map((line) => line.map(rounded).join(" & ")).join(" \\\\ ");
  return `\\begin{pmatrix} ${body} \\end{pmatrix}`;
}

function rounded({ value }: Field): string {
  const [digits = "0", power] = String(Number(value.toPrecision(DIGITS))).split("e");
  return power === undefined ? digits : `${digits} \\times 10^{${Number(power)}}`;
}

const NAMES: Readonly<Record<string, string>> = {
  π: "\\pi",
  μ: "\\mu",
  Σ: "\\Sigma",
  σ: "\\sigma",
  ψ: "\\psi",
};
const LOWER = "₀₁₂₃₄₅₆₇₈₉";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A symbol as the interface writes it, as "Σ₁", in LaTeX. */
function inLatex(symbol: string): string {
  return symbol
    .replace(new RegExp(`[${LOWER}]+`), (digits) => `_{${plain(digits, LOWER)}}`)
    .replace(new RegExp(`[${RAISED}]+`), (digits) => `^{${plain(digits, RAISED)}}`)
    .replace(/[^\x20-\x7e]/g, (letter) => NAMES[letter] ?? `\\text{${letter}}`);
}

const plain = (digits: string, of: string): string =>
  [...digits].map((digit) => of.indexOf(digit)).join("");
