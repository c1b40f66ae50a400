import { toClipboard } from "../files/clipboard.ts";

/** Copies a picture, in the click itself, and tells so. Rejects with the sentence for the user. */
export async function copy(content: Promise<Blob>, isSvg: boolean): Promise<string> {
  try {
    await toClipboard(formsOf(content, isSvg));
  } catch {
    await content;
    throw new Error("The clipboard can't be used here; the picture can be saved.");
  }
  return isSvg ? "Copied as SVG." : "Copied.";
}

/** An SVG also goes as its text, which every browser lets through. */
function formsOf(content: Promise<Blob>, isSvg: boolean): Record<string, Promise<Blob>> {
  if (!isSvg) return { "image/png": content };
  const text = content.then(async (blob) => new Blob([await blob.text()], { type: "text/plain" }));
  const known = ClipboardItem.supports?.("image/svg+xml") ?? false;
  return { "text/plain": text, ...(known && { "image/svg+xml": content }) };
}
