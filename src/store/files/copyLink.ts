/**
 * Copies the address of what is shown, and tells so. To be called in the click itself: WebKit
 * opens the clipboard at no other time, but lets the text come later.
 */
export async function copyLink(): Promise<void> {
  const late = Promise.all([import("./linkText.ts"), import("./tellLink.ts")]);
  const address = late.then(([{ linkToShown }]) => linkToShown());
  const copied = write(address).then(
    () => true,
    () => false,
  );
  // What could not be loaded is told by who watches for it.
  const parts = await late.catch(() => null);
  await parts?.[1].tellLink(address, copied);
}

async function write(text: Promise<string>): Promise<void> {
  const type = "text/plain";
  const blob = text.then((it) => new Blob([it], { type }));
  // A text that fails is told by who asked for it, whether the clipboard takes it up or not.
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
