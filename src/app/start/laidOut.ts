const heard = (target: EventTarget, type: string): Promise<unknown> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

/**
 * When the page is parsed and its style sheets are there, or will not come: what is drawn to a
 * size needs them, and the script waits for neither.
 */
export async function laidOut(): Promise<void> {
  if (document.readyState === "loading") await heard(document, "DOMContentLoaded");
  if (document.readyState === "complete") return;
  const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  const missing = [...links].filter(({ sheet }) => sheet === null);
  await Promise.race([
    Promise.all(missing.map((link) => heard(link, "load"))),
    heard(window, "load"),
  ]);
}
