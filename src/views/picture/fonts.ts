import { element, TABULAR } from "./element.ts";

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
export async function fontsFor(text: string): Promise<SVGElement> {
  const faces = facesOf(new Set([...text].map((letter) => letter.codePointAt(0) ?? 0)));
  const rules = await Promise.all(
    faces.map(async ({ family, weight, range, address }) => {
      const file = files.get(address) ?? inline(address);
      files.set(address, file);
      return `@font-face{font-family:${family};font-weight:${weight};unicode-range:${range};src:url(${await file}) format("woff2")}`;
    }),
  );
  return element(
    "style",
    {},
    document.createTextNode(`${rules.join("")}.${TABULAR}{font-variant-numeric:tabular-nums}`),
  );
}

/** Of each character the last face that has it, as a browser chooses. */
function facesOf(codes: ReadonlySet<number>): Face[] {
  const all = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap((rule) => faceOf(rule) ?? []);
  const needed = [...codes].map((code) => all.findLast(({ range }) => covers(range, code)));
  return all.filter((face) => needed.includes(face));
}

function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): Face | null {
  const read = (name: string) => style.getPropertyValue(name);
  const [, file] = /url\(["']?([^"')]+)/.exec(read("src")) ?? [];
  if (file === undefined) return null;
  const address = new URL(file, parentStyleSheet?.href ?? document.baseURI).href;
  return {
    family: read("font-family"),
    weight: read("font-weight"),
    range: read("unicode-range"),
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
