import type { Token } from "marked";
import { Fragment, type ReactNode, useMemo } from "react";
import { isLine, partsOf } from "../../data/lesson/quantity.ts";
import Tex from "../../views/formula/Tex.tsx";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { type Own, partsOfText } from "./markdown.ts";
import styles from "./Text.module.css";
import { texOf } from "./texOf.ts";

/** A number of the run as a text, by its name. */
export type Say = (quantity: string) => string;

interface TextProps {
  /** Markdown of a lesson. It is data: what is made of it is chosen here, by name, and nothing else is. */
  readonly text: string;
  readonly say: Say;
  /** Within a line: its paragraphs are not set apart. */
  readonly inline?: boolean;
}

/** Deeper than this, what nests is shown as it was typed. */
const DEEPEST = 12;

/**
 * A text of a lesson: paragraphs, emphasis, code, lists, small headings, links out, formulas and
 * numbers of the run. HTML, images and all else stand there as they were typed.
 */
export function Text({ text, say, inline = false }: TextProps) {
  const parts = useMemo(() => partsOfText(text), [text]);
  if (!inline) return <div className={styles.text}>{drawn(parts, say, 0)}</div>;
  const lines = parts.flatMap((part) => ("tokens" in part && part.tokens) || [part]);
  return <span className={styles.inline}>{drawn(lines, say, 0)}</span>;
}

type Part = Token | Own;

/** Parts never change places: their index is their name. */
function drawn(parts: readonly Part[], say: Say, depth: number): ReactNode {
  if (depth > DEEPEST) return parts.map(({ raw }) => raw).join("");
  return parts.map((part, i) => {
    const kept = closing(part, parts[i + 1]);
    const node = one(without(part, closing(parts[i - 1], part)), say, depth + 1);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is read as a whole.
      <Fragment key={i}>
        {kept ? (
          <span className={styles.kept}>
            {node}
            {kept}
          </span>
        ) : (
          node
        )}
      </Fragment>
    );
  });
}

/** The comma, full stop or bracket after a formula in a line, which no line may begin with. */
function closing(part: Part | undefined, next: Part | undefined): string {
  const inLine = part?.type === "formula" && !("block" in part && part.block);
  if (!inLine || next?.type !== "text") return "";
  return /^[.,;:?)’”]+/.exec(next.raw)?.[0] ?? "";
}

/** A text without what stands with the formula before it. */
const without = (part: Part, kept: string): Part =>
  kept && part.type === "text"
    ? { ...part, raw: part.raw.slice(kept.length), text: part.text.slice(kept.length) }
    : part;

function one(part: Part, say: Say, depth: number): ReactNode {
  const inner = (): ReactNode =>
    "tokens" in part && part.tokens ? drawn(part.tokens, say, depth) : part.raw;
  switch (part.type) {
    case "space":
      return null;
    case "paragraph":
      return <p>{inner()}</p>;
    case "heading":
      return <h4>{inner()}</h4>;
    case "strong":
      return <strong>{inner()}</strong>;
    case "em":
      return <em>{inner()}</em>;
    case "br":
      return <br />;
    case "codespan":
      return <code>{part.text}</code>;
    case "code":
      return (
        <pre>
          <code>{part.text}</code>
        </pre>
      );
    case "list":
      return list(part as Extract<Token, { items: unknown }>, say, depth);
    case "link":
      return link(part as Extract<Token, { href: string }>, inner());
    case "escape":
      return <HtmlMath text={part.text} />;
    case "text":
      return "tokens" in part && part.tokens ? inner() : <HtmlMath text={part.text} />;
    case "formula":
      return <Tex tex={texOf(part.text, say)} block={"block" in part && part.block === true} />;
    case "quantity":
      return <Quantity name={part.text} say={say} />;
    default:
      return part.raw;
  }
}

function list(
  { ordered, start, items }: { ordered: boolean; start: number | ""; items: readonly Part[] },
  say: Say,
  depth: number,
): ReactNode {
  const rows = items.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <li key={i}>{drawn(("tokens" in item && item.tokens) || [], say, depth)}</li>
  ));
  return ordered ? <ol start={start === "" ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>;
}

/** An address on the web opens beside the page, and learns nothing of it; any other is only its words. */
function link({ href }: { readonly href: string }, words: ReactNode): ReactNode {
  if (!/^https?:\/\//i.test(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
      {words}
    </a>
  );
}

function Quantity({ name, say }: { readonly name: string; readonly say: Say }) {
  const { of } = partsOf(name);
  return (
    <span className={styles.number} data-of={isLine(of) ? of : undefined} translate="no">
      <HtmlMath text={say(name)} />
    </span>
  );
}
