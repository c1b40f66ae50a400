import { type ComponentType, lazy } from "react";

/** What waits to be asked for again. */
const waiting = new Set<() => void>();
/** Style sheets that did not come: whoever brings code asks for each but once. */
const unstyled = new Set<HTMLLinkElement>();

globalThis.document?.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement) unstyled.add(target);
  },
  true,
);

/** Whether anything is to be drawn whose code could not be loaded. */
export const isMissing = (): boolean => waiting.size > 0;

/** Asks again for all code that could not be loaded. */
export function askAgain(): void {
  const all = [...waiting];
  waiting.clear();
  for (const again of all) again();
}

/** A component whose code arrives when it is first drawn. Until it could be loaded its place is that of one still to come. */
export function late<P>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  return lazy<ComponentType<P>>(async () => {
    for (;;) {
      try {
        await Promise.all([...unstyled].map(restyle));
        return await load();
      } catch {
        await new Promise<void>((again) => waiting.add(again));
      }
    }
  });
}

/** Asks again for a style sheet. Where it doesn't come that is told as of any other part. */
function restyle(link: HTMLLinkElement): Promise<void> {
  const fresh = link.cloneNode() as HTMLLinkElement;
  unstyled.delete(link);
  link.replaceWith(fresh);
  return new Promise((resolve, reject) => {
    fresh.onload = () => resolve();
    fresh.onerror = () => {
      const payload = new Error(`${fresh.href} can't be loaded.`);
      dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload }));
      reject(payload);
    };
  });
}
