/**
 * Into the clipboard, in one form or several. To be called in the click itself: WebKit opens the
 * clipboard at no other time, but lets the content come later. Rejects where it is out of reach.
 */
export async function toClipboard(forms: Readonly<Record<string, Promise<Blob>>>): Promise<void> {
  // What fails is told by who waits for it, whether the clipboard takes it up or not.
  Promise.allSettled(Object.values(forms));
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}

/** A text, likewise. */
export function copyText(text: Promise<string>): Promise<void> {
  const type = "text/plain";
  return toClipboard({ [type]: text.then((it) => new Blob([it], { type })) });
}
