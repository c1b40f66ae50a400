import { element, familyOf, TABULAR, TEXT_FAMILY } from "./element.ts";

/** A font file of the page, for the characters it is for. */
interface Face {
  readonly family: string;
  readonly weight: string;
  readonly range: string;
  readonly address: string;
}

const files = new Map<string, Promise<string>>();

/**
 * The page's own fonts that a drawing's text needs, as its style: each file stands in the
 * drawing itself, so that it needs none elsewhere.
 */
export async function fontsFor(drawing: SVGElement): Promise<SVGElement> {
  const rules = await Promise.all(
    facesOf(lettersOf(drawing)).map(async ({ family, weight, range, address }) => {
      const file = files.get(address) ?? inline(address);
      files.set(address, file);
      return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(${await file}) format("woff2")}`;
    }),
  );
  const style = `${rules.join("")}.${TABULAR}{font-variant-numeric:tabular-nums}`;
  return element("style", {}, document.createTextNode(style));
}

/** The characters of a drawing by the family they are set in. */
function lettersOf(drawing: SVGElement): Map<string, Set<number>> {
  const letters = new Map<string, Set<number>>();
  for (const text of drawing.querySelectorAll("text")) {
    const named = text.closest("[font-family]")?.getAttribute("font-family") ?? TEXT_FAMILY;
    const codes = letters.get(familyOf(named)) ?? new Set();
    letters.set(familyOf(named), codes);
    for (const letter of text.textContent) codes.add(letter.codePointAt(0) ?? 0);
  }
  return letters;
}

/** Of each character the last face of its family that has it, as a browser chooses. */
function facesOf(letters: ReadonlyMap<string, ReadonlySet<number>>): Face[] {
  const all = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap((rule) => faceOf(rule) ?? []);
  const needed = [...letters].flatMap(([family, codes]) =>
    [...codes].map((code) =>
      all.findLast((face) => face.family === family && covers(face.range, code)),
    ),
  );
  return all.filter((face) => needed.includes(face));
}

function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): Face | null {
  const read = (name: string) => style.getPropertyValue(name);
  const [, file] = /url\(["']?([^"')]+)/.exec(read("src")) ?? [];
  if (file === undefined) return null;
  const address = new URL(file, parentStyleSheet?.href ?? document.baseURI).href;
  return {
    family: familyOf(read("font-family")),
    weight: read("font-weight") || "400",
    range: read("unicode-range") || "U+0-10FFFF",
    address,
  };
}

/** Whether a range as CSS writes it, "U+20-7E, U+A0", has a character. */
function covers(range: string, code: number): boolean {
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

async function inline(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
