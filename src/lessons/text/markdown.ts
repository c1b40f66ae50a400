import { Marked, type Token } from "marked";
import { QUANTITY } from "../../data/lesson/quantity.ts";

/** A formula between dollar signs, or a number of the run between braces. */
export interface Own {
  readonly type: "formula" | "quantity";
  readonly raw: string;
  readonly text: string;
  /** On a line of its own. */
  readonly block?: boolean;
}

const BLOCK = /^\$\$([^$]+?)\$\$(?:[^\S\n]*(?:\n+|$))/;
/** Its dollar signs stand next to it, and none before a digit: "$5 and $6" is money. */
const INLINE = /^\$\$([^$]+?)\$\$|^\$((?=\S)(?:\\.|[^\\$])+?)(?<=\S)\$(?!\d)/;
const BRACES = new RegExp(`^${QUANTITY.source}`);

const at = (sign: string) => (src: string) => {
  const index = src.indexOf(sign);
  return index < 0 ? undefined : index;
};

function formula(match: RegExpExecArray | null, block: boolean): Own | undefined {
  const text = match?.[1] ?? match?.[2];
  return match && text !== undefined
    ? { type: "formula", raw: match[0], text, block: block || match[1] !== undefined }
    : undefined;
}

const marked = new Marked({
  gfm: false,
  extensions: [
    {
      name: "formulaBlock",
      level: "block",
      start: at("\n$$"),
      tokenizer: (src) => formula(BLOCK.exec(src), true) as never,
    },
    {
      name: "formula",
      level: "inline",
      start: at("$"),
      tokenizer: (src) => formula(INLINE.exec(src), false) as never,
    },
    {
      name: "quantity",
      level: "inline",
      start: at("{{"),
      tokenizer(src) {
        const [raw, text = ""] = BRACES.exec(src) ?? [];
        return (raw === undefined ? undefined : { type: "quantity", raw, text }) as never;
      },
    },
  ],
});

/** Markdown as its parts; what nests too deep to be read is one text. */
export function partsOfText(text: string): readonly (Token | Own)[] {
  try {
    return marked.lexer(text) as readonly (Token | Own)[];
  } catch {
    return [{ type: "text", raw: text, text }];
  }
}
