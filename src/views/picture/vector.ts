import type { Colours } from "./colours.ts";
import { brief, element, TABULAR } from "./element.ts";

/** Properties that pass from an element to those in it, with their first values. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: "#000000",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-width": "1",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
};
const OWN: Readonly<Record<string, string>> = { opacity: "1" };

/** Attributes that tell of the page and not of the drawing. */
const OF_PAGE = /^(class|style|role|tabindex|data-.*|aria-.*|on.*)$/;

type Look = Readonly<Record<string, string>>;

/** A drawn `svg` as it is looked at, by itself: every property it has from style sheets as an attribute; null where it is not seen. */
export function vectorOf(
  drawn: SVGSVGElement,
  colours: Colours,
  hidden: string,
): SVGElement | null {
  const copy = copyOf(drawn, { ...INHERITED }, colours, hidden);
  if (!copy) return null;
  const { left, top, width, height } = drawn.getBoundingClientRect();
  for (const [key, value] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(key, brief(value));
  if (getComputedStyle(drawn).overflow === "visible") copy.setAttribute("overflow", "visible");
  return copy;
}

function copyOf(
  from: SVGElement,
  around: Look,
  colours: Colours,
  hidden: string,
): SVGElement | null {
  const style = getComputedStyle(from);
  if (style.display === "none" || (hidden !== "" && from.matches(hidden))) return null;
  const copy = element(from.localName, {});
  const own = lookOf(style, colours);
  for (const { name, value } of from.attributes)
    if (!OF_PAGE.test(name) && !(name in own) && name !== "xmlns") copy.setAttribute(name, value);
  if (style.visibility === "hidden") copy.setAttribute("visibility", "hidden");
  if (style.vectorEffect === "non-scaling-stroke" && from instanceof SVGPathElement)
    settle(from, copy);
  for (const [name, value] of Object.entries(own))
    if (value !== (OWN[name] ?? around[name])) copy.setAttribute(name, value);
  if (style.fontVariantNumeric === "tabular-nums" && from.localName === "text")
    copy.setAttribute("class", TABULAR);
  for (const child of from.childNodes) {
    if (child instanceof SVGElement) copy.append(copyOf(child, own, colours, hidden) ?? "");
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/**
 * A path of straight lines whose stroke is as wide whatever it is scaled by gets its places
 * themselves scaled, so that in a larger picture the stroke is wider too.
 */
function settle(from: SVGPathElement, copy: SVGElement): void {
  const matrix = from.transform.baseVal.consolidate()?.matrix;
  if (!matrix) return;
  const { a, b, c, d, e, f } = matrix;
  const place = (_: string, x: string, y: string): string => {
    const [u, v] = [Number(x), Number(y)];
    return `${brief(a * u + c * v + e)} ${brief(b * u + d * v + f)}`;
  };
  copy.removeAttribute("transform");
  const path = from.getAttribute("d") ?? "";
  copy.setAttribute("d", path.replaceAll(/(-?[\d.e+-]+)[ ,]([\d.e+-]+)/g, place));
}

/** The look of an element as SVG writes it: colours of the picture, lengths in pixels. */
function lookOf(style: CSSStyleDeclaration, colours: Colours): Look {
  const read = (name: string): string => {
    const value = style.getPropertyValue(name).trim();
    if (name === "fill" || name === "stroke") return colours.css(value);
    return value.replaceAll(/(\d)px/g, "$1");
  };
  return Object.fromEntries(
    [...Object.keys(INHERITED), ...Object.keys(OWN)].map((n) => [n, read(n)]),
  );
}
