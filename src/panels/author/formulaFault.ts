import katex from "katex";
import { type Own, partsOfText } from "../../lessons/text/markdown.ts";
import { texOf } from "../../lessons/text/texOf.ts";
import { texMacros, texOptions } from "../../views/formula/texOptions.ts";

/** What is wrong with the first formula of a text that can't be set, as a sentence; null where all can be. */
export function formulaFault(text: string): string | null {
  for (const formula of formulasIn(partsOfText(text))) {
    try {
      katex.renderToString(
        texOf(formula, () => "1"),
        { ...texOptions, macros: texMacros(), throwOnError: true },
      );
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, "") : "";
      return `The formula ${formula} can't be set: ${why.replace(/\.?$/, ".")}`;
    }
  }
  return null;
}

/** Formulas wherever they stand in a text. */
function formulasIn(parts: unknown): string[] {
  if (Array.isArray(parts)) return parts.flatMap(formulasIn);
  if (typeof parts !== "object" || parts === null) return [];
  const { type, text, tokens, items } = parts as Partial<Own> & {
    readonly tokens?: unknown;
    readonly items?: unknown;
  };
  if (type === "formula" && text !== undefined) return [text];
  return [tokens, items].flatMap(formulasIn);
}
