import type { Colours } from "./colours.ts";
import { element, familyOf, TABULAR, TEXT_FAMILY } from "./element.ts";

/** A line of a text, with its place on the page. */
interface Line {
  text: string;
  readonly rect: DOMRect;
}

let ruler: CanvasRenderingContext2D | null = null;

/** A text of the page as SVG texts, one for each line it runs over, where its letters stand. */
export function wordsOf(text: Text, colours: Colours): SVGElement[] {
  const parent = text.parentElement;
  if (!parent) return [];
  const style = getComputedStyle(parent);
  if (style.visibility === "hidden") return [];
  const share = ascentOf(style);
  return linesOf(text).map(({ text: line, rect }) => {
    const made = element("text", {
      x: rect.left,
      y: rect.top + share * rect.height,
      fill: colours.css(style.color),
      "font-size": Number.parseFloat(style.fontSize),
      "font-weight": style.fontWeight,
    });
    const family = familyOf(style.fontFamily);
    if (family !== TEXT_FAMILY) made.setAttribute("font-family", family);
    if (style.fontStyle !== "normal") made.setAttribute("font-style", style.fontStyle);
    if (style.fontVariantNumeric === "tabular-nums") made.setAttribute("class", TABULAR);
    made.append(line.trimEnd());
    return made;
  });
}

/** The share of a line's height that is above its baseline. */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return 0.8;
  ruler.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText("x");
  return up / (up + down);
}

/** A text cut where the page breaks it. */
function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  let at = 0;
  for (const letter of text.data) {
    range.setStart(text, at);
    at += letter.length;
    range.setEnd(text, at);
    const [rect] = range.getClientRects();
    // White space that the page leaves out has no room.
    if (!rect || rect.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.rect.top - rect.top) < rect.height / 2) last.text += letter;
    else if (letter.trim()) lines.push({ text: letter, rect });
  }
  return lines;
}
