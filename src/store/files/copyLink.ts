import { copyText } from "./clipboard.ts";

/** Copies the address of what is shown, and tells so. To be called in the click itself. */
export async function copyLink(): Promise<void> {
  const late = Promise.all([import("./linkText.ts"), import("./tellLink.ts")]);
  const address = late.then(([{ linkToShown }]) => linkToShown());
  const copied = copyText(address).then(
    () => true,
    () => false,
  );
  // What could not be loaded is told by who watches for it.
  const parts = await late.catch(() => null);
  await parts?.[1].tellLink(address, copied);
}
