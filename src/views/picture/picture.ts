import type { Theme } from "../palette.ts";
import { drawn } from "../points/drawn.ts";
import { boxOf, markOf } from "./boxes.ts";
import { cloudOf, type Paper } from "./clouds.ts";
import { coloursBetween, under } from "./colours.ts";
import { brief, element, TEXT_FAMILY, worded } from "./element.ts";
import { vectorOf } from "./vector.ts";
import { wordsOf } from "./words.ts";

/** How a view is taken as a picture. */
export interface Taking {
  /** The theme on the screen, and the one of the picture. */
  readonly screen: Theme;
  readonly theme: Theme;
  /** Whether there is nothing behind the drawing; else it is paper of the theme. */
  readonly transparent: boolean;
  /** The points' colours in the picture's theme, by those on the screen, where they are known. */
  readonly recoloured: ReadonlyMap<Uint32Array, Uint32Array>;
  /** What is left out beside controls, as a selector. */
  readonly hidden: string;
  /** Whether it is as large as the view, however little is drawn: pictures of a film are all of one size. */
  readonly whole: boolean;
}

/** A drawing of its own, in CSS pixels. */
export interface Picture {
  readonly svg: SVGElement;
  readonly width: number;
  readonly height: number;
  /** Of the paper; null where there is none. */
  readonly ground: string | null;
}

/** One thing drawn, and from where to where it reaches down the page. */
interface Piece {
  readonly node: SVGElement;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels round a picture, and the most between two things of it where controls were left out. */
const ROOM = 8;

const CONTROL = "button, input, select";

/** What speaks of the view to those who do not see it. */
const SPOKEN = ".visually-hidden";

/**
 * A view as it is drawn on the page, as an SVG of its own: its drawings, points and words where
 * they stand, without the controls among them. Told by name and in words, as the view is.
 */
export function pictureOf(view: Element, taking: Taking): Picture {
  const { screen, theme, transparent, recoloured, hidden, whole } = taking;
  const colours = coloursBetween(screen, theme);
  const paper: Paper = { colours, theme, transparent, recoloured };
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
    if (!(node instanceof Element) || node.matches(SPOKEN)) return;
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
    const control = node.matches(CONTROL) && !node.matches("[data-drawn]");
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
  const around = view.getBoundingClientRect();
  under(theme, () => draw(view));
  const ground = transparent ? null : colours.css(under(theme, () => tokenOf("--card")));
  return composed(view, pieces, around, ground, whole);
}

function levelOf(node: Node): number {
  return node instanceof Element ? Number.parseInt(getComputedStyle(node).zIndex, 10) || 0 : 0;
}

const tokenOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function composed(
  view: Element,
  pieces: readonly Piece[],
  around: DOMRect,
  ground: string | null,
  whole: boolean,
): Picture {
  const { left, width } = around;
  const gaps = whole ? [] : gapsIn(pieces);
  const shiftOf = (top: number): number =>
    gaps.reduce((sum, gap) => (gap.to <= top ? sum + gap.to - gap.from - ROOM : sum), 0);
  const [top, bottom] = whole
    ? [around.top, around.bottom]
    : [
        Math.min(...pieces.map((piece) => piece.top)),
        Math.max(...pieces.map((piece) => piece.bottom - shiftOf(piece.top))),
      ];
  const size = { width: Math.ceil(width + 2 * ROOM), height: Math.ceil(bottom - top + 2 * ROOM) };
  const moved = pieces.map(({ node, top: from }) => {
    const shift = shiftOf(from);
    return shift === 0 ? node : element("g", { transform: `translate(0 ${brief(-shift)})` }, node);
  });
  const all = element(
    "g",
    { transform: `translate(${brief(ROOM - left)} ${brief(ROOM - top)})` },
    ...moved,
  );
  return { ...framed(nameOf(view), spokenOf(view), size, ground, [all]), ...size, ground };
}

/** Pictures in a row or in a column, as one, each in the middle across it. */
export function arranged(
  name: string,
  pictures: readonly Picture[],
  along: "row" | "column",
): Picture {
  const [first] = pictures;
  if (first && pictures.length === 1) return first;
  const total = (side: "width" | "height") =>
    pictures.reduce((sum, picture) => sum + picture[side], 0);
  const most = (side: "width" | "height") => Math.max(...pictures.map((picture) => picture[side]));
  const [width, height] =
    along === "row" ? [total("width"), most("height")] : [most("width"), total("height")];
  let reached = 0;
  const placed = pictures.map((picture) => {
    const own = picture.svg.cloneNode(true) as SVGElement;
    own.querySelector(":scope > rect")?.remove();
    const [x, y] =
      along === "row"
        ? [reached, (height - picture.height) / 2]
        : [(width - picture.width) / 2, reached];
    reached += along === "row" ? picture.width : picture.height;
    own.setAttribute("x", brief(x));
    own.setAttribute("y", brief(y));
    return own;
  });
  const ground = first?.ground ?? null;
  return { ...framed(name, "", { width, height }, ground, placed), width, height, ground };
}

function framed(
  name: string,
  words: string,
  size: { readonly width: number; readonly height: number },
  ground: string | null,
  inside: readonly SVGElement[],
): { svg: SVGElement } {
  const { width, height } = size;
  const look = { ...size, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": FONTS };
  const svg = element("svg", look, worded("title", name));
  if (words) svg.append(worded("desc", words));
  if (ground) svg.append(element("rect", { ...size, fill: ground }));
  svg.append(...inside);
  return { svg };
}

const FONTS = `${TEXT_FAMILY}, Inter, Helvetica, Arial, sans-serif`;

/** Where nothing is drawn between things above and below, as where a row of controls was. */
function gapsIn(pieces: readonly Piece[]): { readonly from: number; readonly to: number }[] {
  const ordered = pieces.toSorted((a, b) => a.top - b.top);
  const gaps = [];
  let reached = ordered[0]?.bottom ?? 0;
  for (const { top, bottom } of ordered) {
    if (top - reached > 2 * ROOM) gaps.push({ from: reached, to: top });
    reached = Math.max(reached, bottom);
  }
  return gaps;
}

const nameOf = (view: Element): string =>
  view.getAttribute("aria-label") ?? view.getAttribute("data-picture") ?? "";

/** The words kept for those who do not see the view, else those it shows. */
function spokenOf(view: Element): string {
  const parts = [
    ...view.querySelectorAll(`${SPOKEN} :is(p, li, caption, th, td), ${SPOKEN}:not(:has(*))`),
  ];
  return parts
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean)
    .join(" · ");
}
