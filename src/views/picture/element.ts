const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with attributes and children. */
export function element(name: string, attributes: Attributes, ...children: Node[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === "number" ? brief(value) : value);
  made.append(...children);
  return made;
}

/** An SVG element that holds text. */
export const worded = (name: string, text: string): SVGElement =>
  element(name, {}, document.createTextNode(text));

/** A length as a picture needs it: to a thousandth of a pixel. */
export const brief = (value: number): string => String(Math.round(1000 * value) / 1000);

/** The class of text whose digits are of one width: no attribute of SVG says so. */
export const TABULAR = "tabular";

/** The family of all text that names no other. */
export const TEXT_FAMILY = "Inter Variable";

/** The first of the families that a style names. */
export const familyOf = (families: string): string =>
  (families.split(",")[0] ?? "").trim().replaceAll(/["']/g, "");
