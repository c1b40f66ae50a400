import type { Theme } from "../palette.ts";
import { coloursBetween, under } from "./colours.ts";
import { brief, element, TEXT_FAMILY, worded } from "./element.ts";
import { type Piece, piecesOf, SPOKEN } from "./pieces.ts";

/** How a view is taken as a picture. */
interface Taking {
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

/** Pixels round a picture, and the most between two things of it where controls were left out. */
const ROOM = 8;

/**
 * A view as it is drawn on the page, as an SVG of its own: its drawings, points and words where
 * they stand, without the controls among them. Told by name and in words, as the view is.
 */
export function pictureOf(view: Element, taking: Taking): Picture {
  const { screen, theme, transparent, recoloured, hidden, whole } = taking;
  const colours = coloursBetween(screen, theme);
  const around = view.getBoundingClientRect();
  const paper = { colours, theme, transparent, recoloured };
  const pieces = under(theme, () => piecesOf(view, paper, hidden));
  const ground = transparent ? null : under(theme, () => colours.css(tokenOf("--card")));
  return composed(view, pieces, around, ground, whole);
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
  const kept = view.querySelectorAll(
    `${SPOKEN} :is(p, li, caption, th, td), ${SPOKEN}:not(:has(*))`,
  );
  const parts = kept.length > 0 ? kept : view.querySelectorAll("p, figcaption");
  return [...parts]
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean)
    .join(" · ");
}
