import { drawn } from "../points/drawn.ts";
import { boxOf, markOf } from "./boxes.ts";
import { cloudOf, type Paper } from "./clouds.ts";
import { vectorOf } from "./vector.ts";
import { wordsOf } from "./words.ts";

/** One thing drawn, and from where to where it reaches down the page. */
export interface Piece {
  readonly node: SVGElement;
  readonly top: number;
  readonly bottom: number;
}

const CONTROL = "button, input, select";

/** What is of the page alone. */
const APART = '.visually-hidden, [data-drawn="false"]';

/** What speaks of a view to those who do not see it. */
export const SPOKEN = ".visually-hidden";

/** All that is drawn in a view, in the order it is painted in, without the controls among it and what `hidden` names. */
export function piecesOf(view: Element, paper: Paper, hidden: string): readonly Piece[] {
  const { colours } = paper;
  const pieces: Piece[] = [];
  const add = (nodes: readonly (SVGElement | null)[], { top, bottom }: DOMRect): void => {
    for (const node of nodes) if (node) pieces.push({ node, top, bottom });
  };
  const draw = (node: Node): void => {
    if (node instanceof Text) {
      const words = wordsOf(node, colours);
      for (const line of words) {
        const at = Number(line.getAttribute("y"));
        add([line], new DOMRect(0, at - 12, 0, 16));
      }
      return;
    }
    if (!(node instanceof Element) || node.matches(APART)) return;
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    // What is cut down to nothing is there to be heard.
    if (style.display === "none" || style.clip !== "auto") return;
    if (node instanceof SVGSVGElement) {
      if (style.visibility !== "hidden" && box.width > 0)
        add([vectorOf(node, colours, hidden)], box);
      return;
    }
    if (node instanceof HTMLCanvasElement) {
      const known = drawn.get(node);
      if (known) add([cloudOf(node, known, paper)], box);
      return;
    }
    const control = node.matches(CONTROL) && !node.matches('[data-drawn="true"]');
    add(markOf(node, colours), box);
    if (control) return;
    const before = pieces.length;
    if (node !== view) add(boxOf(node, colours), box);
    const boxed = pieces.length;
    // As they are painted: what is raised comes last.
    const order = [...node.childNodes].map((child) => ({ child, level: levelOf(child) }));
    for (const { child } of order.toSorted((a, b) => a.level - b.level)) draw(child);
    // What holds controls alone is one too.
    if (pieces.length === boxed && node.querySelector(CONTROL)) pieces.length = before;
  };
  draw(view);
  return pieces;
}

function levelOf(node: Node): number {
  return node instanceof Element ? Number.parseInt(getComputedStyle(node).zIndex, 10) || 0 : 0;
}
