import { notify } from "../lab/lab.ts";

const COPIED = "Link copied: it opens this session at this frame.";

/**
 * Copies the address of what is shown, and tells so; where the clipboard is out of reach, tells
 * the address. To be called in the click itself: WebKit opens the clipboard at no other time, but
 * lets the text come later.
 */
export async function copyLink(): Promise<void> {
  const address = addressOfShown();
  const copied = copyText(address).then(
    () => true,
    () => false,
  );
  try {
    const link = await address;
    const beyond = `The clipboard can't be used here. The link: ${link}`;
    notify({ kind: "info", text: (await copied) ? COPIED : beyond });
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
  }
}

async function addressOfShown(): Promise<string> {
  const { linkToShown } = await import("./linkText.ts");
  return linkToShown();
}

/** Into the clipboard, in the click itself; rejects where it is out of reach. */
export async function copyText(text: Promise<string>): Promise<void> {
  const type = "text/plain";
  const blob = text.then((it) => new Blob([it], { type }));
  // A text that fails is told by who asked for it, whether the clipboard takes it up or not.
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
