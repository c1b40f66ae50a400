import type { Colours } from "./colours.ts";
import { element } from "./element.ts";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The ground and the border of an element. */
export const boxOf = (from: Element, colours: Colours): SVGElement[] =>
  drawnBox(getComputedStyle(from), from.getBoundingClientRect(), colours);

/** What is drawn before the content of an element by its style sheet alone, as the ring of a handle. */
export function markOf(from: Element, colours: Colours): SVGElement[] {
  const style = getComputedStyle(from, "::before");
  if (style.content === "none" || style.position !== "absolute") return [];
  const [left, top, across, down, width, height] = [
    style.left,
    style.top,
    style.marginLeft,
    style.marginTop,
    style.width,
    style.height,
  ].map((length) => Number.parseFloat(length) || 0) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const around = from.getBoundingClientRect();
  const place = { left: around.left + left + across, top: around.top + top + down, width, height };
  return drawnBox(style, place, colours);
}

const SIDES = ["Top", "Right", "Bottom", "Left"] as const;

function drawnBox(style: CSSStyleDeclaration, place: Place, colours: Colours): SVGElement[] {
  if (style.visibility === "hidden" || place.width === 0 || place.height === 0) return [];
  const { left, top, width, height } = place;
  const ground = colours.css(style.backgroundColor);
  const borders = SIDES.map((side) => ({
    width:
      style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: colours.css(style[`border${side}Color`]),
  }));
  const [first] = borders;
  const even =
    first !== undefined &&
    borders.every((b) => b.width === first.width && b.colour === first.colour);
  const thick = even ? first.width : 0;
  const radius = Math.min(radiusOf(style, width), width / 2, height / 2);
  const made: SVGElement[] = [];
  const round = (grow: number, look: Readonly<Record<string, string | number>>) =>
    element("rect", {
      x: left - grow,
      y: top - grow,
      width: Math.max(0, width + 2 * grow),
      height: Math.max(0, height + 2 * grow),
      ...(radius > 0 && { rx: Math.max(0, radius + grow) }),
      ...look,
    });
  const halo = /^(.+) 0px 0px 0px ([\d.]+)px$/.exec(style.boxShadow);
  if (halo) made.push(round(Number(halo[2]), { fill: colours.css(halo[1] ?? "") }));
  if (isSeen(ground) || (thick > 0 && isSeen(first?.colour ?? "")))
    made.push(
      round(-thick / 2, {
        fill: isSeen(ground) ? ground : "none",
        ...(thick > 0 && { stroke: first?.colour ?? "", "stroke-width": thick }),
      }),
    );
  if (!even)
    for (const [i, border] of borders.entries()) {
      if (border.width === 0 || !isSeen(border.colour)) continue;
      const { width: w, colour: stroke } = border;
      const right = left + width;
      const bottom = top + height;
      const ends = [
        { x1: left, x2: right, y1: top + w / 2, y2: top + w / 2 },
        { x1: right - w / 2, x2: right - w / 2, y1: top, y2: bottom },
        { x1: left, x2: right, y1: bottom - w / 2, y2: bottom - w / 2 },
        { x1: left + w / 2, x2: left + w / 2, y1: top, y2: bottom },
      ][i];
      made.push(element("line", { ...ends, stroke, "stroke-width": w }));
    }
  return made;
}

function radiusOf({ borderTopLeftRadius: radius }: CSSStyleDeclaration, width: number): number {
  const value = Number.parseFloat(radius) || 0;
  return radius.endsWith("%") ? (value * width) / 100 : value;
}

const isSeen = (colour: string): boolean => colour !== "" && !/^rgba\(.*, 0\)$/.test(colour);
