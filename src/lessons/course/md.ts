/**
 * A text in Markdown, as it is typed between backticks: backslashes stay, lines of a paragraph are
 * joined, an empty line parts paragraphs.
 */
export function md({ raw }: TemplateStringsArray): string {
  return raw
    .join("")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, " "))
    .join("\n\n");
}
